import type { TCaptchaError } from '../outcome/errors.ts'
import type { TCaptchaEvent } from '../outcome/events.ts'
import { toOwn } from '../platform/own-properties.ts'
import { readOption } from '../platform/read-option.ts'
import type { TCaptchaResult } from '../outcome/result.ts'
import type { SourceOptions } from '../script/sources.ts'
import type { VendorOptions } from '../script/vendor.ts'

/** What to do about a failure: pass a disaster ticket on, try once more, or give the visitor no ticket at all. */
export type RecoverDecision = 'ticket' | 'retry' | 'fail'

/** Names of the fields that a form submits. */
export interface FieldNames {
  /** @default 'ticket' */
  ticket?: string | undefined
  /** @default 'randstr' */
  randstr?: string | undefined
  /** @default 'visitToken' */
  visitToken?: string | undefined
  /** For `result.correlationId`. @default none, and the form has no such field */
  correlationId?: string | undefined
}

export interface ValidateContext {
  /** The button that submits the form; null where a script does, or Enter in a form without one. */
  submitter: HTMLElement | null
  /** Aborts when the form is reset or detached. */
  signal: AbortSignal
}

export interface TCaptchaOptions extends SourceOptions {
  /** The CaptchaAppId of the console. A number is turned into a string, as the vendor's script takes no number. */
  appId: string | number
  /** For a Content-Security-Policy. @default the nonce of the page's own scripts, where it has one */
  nonce?: string | undefined
  /** Milliseconds for the script, all sources and retries together, and for `vendor` and `visitToken`. @default 8000 */
  loadTimeout?: number | undefined
  /** Milliseconds from `show()` to something visible; the visitor's own time is never limited. @default 25000 */
  openTimeout?: number | undefined
  /** The container, or a getter: for `vendor.type: 'embed'` and for the international 2.0 script, which need one. */
  element?: HTMLElement | null | undefined | (() => HTMLElement | null | undefined)
  /** What the vendor's constructor takes, or an async function that makes it afresh for each attempt. */
  vendor?: VendorOptions | undefined | (() => VendorOptions | Promise<VendorOptions>)
  /**
   * A one-time value that your server issued, or an async function that fetches one; it travels in the result and the
   * form. The challenge opens without it where it can't be had in `loadTimeout`.
   */
  visitToken?: string | undefined | (() => string | Promise<string>)
  /**
   * Decides per failure. `attempt` counts from 1; after the third, `'retry'` gives the ticket. Only
   * your server can skip the check. @default 'ticket', and 'fail' for `rate-limited`
   */
  recover?: ((error: TCaptchaError, attempt: number) => RecoverDecision | undefined) | undefined
  /** Names of the fields that a form submits. */
  fields?: FieldNames | undefined
  /**
   * Of a form: runs after HTML's own validation and before the captcha. `false` hands the form back to the visitor
   * without a word; an error surfaces as uncaught and hands it back, too.
   */
  validate?: ((context: ValidateContext) => boolean | void | Promise<boolean | void>) | undefined
  /** Called once for each result, but not for a `reset()` or an unmount. */
  onResult?: ((result: TCaptchaResult) => void) | undefined
  /** Telemetry: kinds, codes and times, never a ticket. */
  onEvent?: ((event: TCaptchaEvent) => void) | undefined
}

/** An object, or a getter where options change under a live client. Read when needed, never changed. */
export type OptionsSource = TCaptchaOptions | (() => TCaptchaOptions)

/** The options of this moment: own properties only, so that a polluted prototype sets nothing. */
export const readOptions = (source: OptionsSource): TCaptchaOptions => toOwn(readOption(source))
