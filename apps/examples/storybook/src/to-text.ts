import type { TCaptchaResult } from '@tcaptcha/react'

/** How the captcha ended, for the page to show: `solved`, `closed visitor`, `disaster script-error 1001`. */
export function toText(result: TCaptchaResult): string {
  if (result.kind === 'closed') return `closed ${result.by}`
  return result.error ? `${result.kind} ${result.error.code} ${result.error.errorCode}` : result.kind
}
