import { explain } from './explain.ts'
import { toShown } from './to-shown.ts'

/** Why an attempt failed. Closed: switch on it. */
export type TCaptchaErrorCode =
  /** The script's one request failed while the browser says that it is offline. */
  | 'offline'
  /** The page's Content-Security-Policy or its Trusted Types refused the script. */
  | 'script-csp'
  /** The script's tag failed: DNS, refused, 404, a blocker. */
  | 'script-error'
  /** The script neither came nor failed in `loadTimeout`. */
  | 'script-timeout'
  /** A script came, but without the constructor: HTML, a captive portal, a page that the script has broken, the script of the other site (mainland or international). */
  | 'script-no-global'
  /** The challenge was asked to show, and nothing was visible in `openTimeout`. */
  | 'open-timeout'
  /** The vendor's constructor or `show()` threw; `cause` is what it threw. */
  | 'vendor-threw'
  /** Your async `vendor` failed or took longer than `loadTimeout`; `cause` is its error. */
  | 'vendor-options'
  /** The vendor's own disaster result; `errorCode` and `vendorMessage` are its words. */
  | 'vendor-error'
  /** The vendor rate-limits this visitor. */
  | 'rate-limited'
  /** The vendor called back with something that makes no sense. */
  | 'invalid-result'
  /** The page's environment, or this library, threw; `cause` is what it threw. */
  | 'internal'
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
    Object.assign(this, { name: 'TCaptchaError', code, errorCode: numbers[code] }, init)
  }
}

/** Wraps what was thrown; a `TCaptchaError` stays as it is. */
export const toError = (code: TCaptchaErrorCode, cause: unknown): TCaptchaError =>
  cause instanceof TCaptchaError ? cause : new TCaptchaError(code, String(cause), { cause })

/** A mistake in the options; `detail` is the option's name. */
export const toMistake = (detail: string): TCaptchaError => new TCaptchaError('invalid-options', detail)

/** The same with what the option got. Call it behind `__DEV__` only. */
export const toMistakeIn = (option: string, given: unknown): TCaptchaError =>
  toMistake(given === undefined ? option : `${option} ${toShown(given)}`)

/** The vendor never sees some of these itself; they have its numbers all the same, for one table in a dashboard. */
const numbers: Record<TCaptchaErrorCode, number | undefined> = {
  offline: 1001,
  'script-csp': 1001,
  'script-error': 1001,
  'script-timeout': 1001,
  'script-no-global': 1001,
  'open-timeout': 1002,
  'vendor-options': 1006,
  'rate-limited': 1014,
  'vendor-threw': 1005,
  'vendor-error': 1005,
  'invalid-result': 1005,
  internal: 1005,
  'invalid-options': undefined,
}
