import { explain } from './explain.ts'

/** Why an attempt failed. Closed: switch on it. */
export type TCaptchaErrorCode =
  /** The browser says that it is offline. */
  | 'offline'
  /** The page's Content-Security-Policy refused the script. */
  | 'script-csp'
  /** The script's tag failed: DNS, refused, 404, a blocker. */
  | 'script-error'
  /** The script neither came nor failed in `loadTimeout`. */
  | 'script-timeout'
  /** A script came, but without the constructor: HTML, a captive portal, a poisoned page, the other market's script. */
  | 'script-no-global'
  /** The challenge was asked to show, and nothing was visible in `openTimeout`. */
  | 'open-timeout'
  /** The vendor's constructor or `show()` threw; `cause` is what it threw. */
  | 'vendor-threw'
  /** Your async `vendor` or `visitToken` failed or took longer than `loadTimeout`; `cause` is its error. */
  | 'vendor-options'
  /** The vendor's own disaster result; `errorCode` and `vendorMessage` are its words. */
  | 'vendor-error'
  /** The vendor throttles this visitor. */
  | 'rate-limited'
  /** The vendor called back with something that makes no sense. */
  | 'invalid-result'
  /** A mistake in the options: the only code that `execute()` rejects with. */
  | 'invalid-options'

/** What an error carries beside its code. */
export interface TCaptchaErrorInit {
  /** The vendor's number, 1001 to 1014 or 1085. Filled from `code` where the code has one. */
  errorCode?: number | undefined
  /** The vendor's own text, such as `get_captcha_config_request_error`. */
  vendorMessage?: string | undefined
  cause?: unknown
}

/**
 * The only error this library makes. Switch on `code`, show `message`, follow `cause`.
 *
 * The message says what happened and what to do; in production builds (no `development` export condition) it is
 * short: the code and a detail.
 */
export class TCaptchaError extends Error {
  declare readonly code: TCaptchaErrorCode
  /** The vendor's number; undefined for `invalid-options` alone. */
  declare readonly errorCode: number | undefined
  declare readonly vendorMessage: string | undefined
  declare readonly cause: unknown

  constructor(code: TCaptchaErrorCode, detail: string, init?: TCaptchaErrorInit) {
    super(explain(code, detail))
    Object.assign(this, { name: 'TCaptchaError', code, errorCode: toNumber(code) }, init)
  }
}

/** What others threw, as an error of ours. */
export const toError = (code: TCaptchaErrorCode, cause: unknown): TCaptchaError =>
  new TCaptchaError(code, String(cause), { cause })

/** A mistake in the options; `detail` is the option's name. */
export const toMistake = (detail: string): TCaptchaError => new TCaptchaError('invalid-options', detail)

/** What the vendor never sees itself has its numbers all the same: 1001 is all that keeps the script from loading. */
function toNumber(code: TCaptchaErrorCode) {
  if (code === 'invalid-options') return undefined
  if (code === 'open-timeout') return 1002
  if (code === 'vendor-options') return 1006
  return /^[so]/.test(code) ? 1001 : 1005
}
