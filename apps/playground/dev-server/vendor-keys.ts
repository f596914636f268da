import type { VendorKeys } from '../backend/create-backend.ts'

/**
 * The keys that `npm start` was given, by the names of the vendor's own tools: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`,
 * and `TCAPTCHA_APP_SECRET_KEY` of the console's captcha app; `TCAPTCHA_MARKET=intl` for the international site. All or none.
 */
export function readVendorKeys(environment: Readonly<NodeJS.ProcessEnv>): VendorKeys | undefined {
  const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = environment
  const { TCAPTCHA_APP_SECRET_KEY: appSecretKey, TCAPTCHA_MARKET: market } = environment
  if (!secretId || !secretKey || !appSecretKey) return undefined
  return { secretId, secretKey, appSecretKey, endpoint: market === 'intl' ? 'intl' : 'cn' }
}
