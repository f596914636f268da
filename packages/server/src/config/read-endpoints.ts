import { isLoopback } from '../platform/network/loopback.ts'
import { VerifierConfigError, type VerifierConfig } from './config.ts'

/** Sources: API pages 1110/36926 and 1159/50360; Guangzhou is the Go SDK's backup region. */
const endpoints = {
  cn: ['https://captcha.tencentcloudapi.com', 'https://captcha.ap-guangzhou.tencentcloudapi.com'],
  intl: ['https://captcha.intl.tencentcloudapi.com', 'https://captcha.ap-singapore.tencentcloudapi.com'],
} as const

export function readEndpoints(endpoint: VerifierConfig['endpoint'] = 'cn'): readonly [URL, ...URL[]] {
  const named = endpoint === 'cn' || endpoint === 'intl' ? endpoints[endpoint] : undefined
  const texts = named ?? (typeof endpoint === 'string' ? [endpoint] : endpoint)
  const [first, ...others] = texts.map((text) => (isSafe(text) ? new URL('/', text) : undefined))
  const valid = others.filter((url) => url !== undefined)
  if (first && valid.length === others.length) return [first, ...valid]
  throw new VerifierConfigError(
    'endpoint',
    "`endpoint` must be `'cn'`, `'intl'` or https URLs; plain http is for loopback only.",
  )
}

/** The app secret travels in the body. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

export const readMarket = (endpoint: VerifierConfig['endpoint']): 'cn' | 'intl' =>
  endpoint === 'intl' || String(endpoint).includes('.intl.') ? 'intl' : 'cn'
