import { createVerifier } from '@tcaptcha/server'

export const simulatedVerifier = createVerifier({
  appId: '190000000',
  appSecretKey: process.env.CAPTCHA_APP_SECRET_KEY ?? '',
  secretId: process.env.CAPTCHA_SECRET_ID ?? '',
  secretKey: process.env.CAPTCHA_SECRET_KEY ?? '',
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  // A real site leaves these two out.
  acceptSimulator: true,
  endpoint: process.env.CAPTCHA_SIMULATOR ?? '',
})
