import { mergeOptions, type TCaptchaOptions } from '@tcaptcha/core'

type Complete = (options: Partial<TCaptchaOptions>) => TCaptchaOptions

/** Completes options with the defaults of the page. Without any it is the identity, and no merging is shipped. */
export let complete: Complete = (options) => options as TCaptchaOptions

/**
 * Default options for every captcha of this page, from now on. The captcha's own options win, `vendor` is merged by key,
 * and of `onResult` and `onEvent` both run, the defaults' first.
 *
 * For the browser. On a server, where all visitors share a module, it does nothing, so a layout may call it as it is.
 */
export function setTCaptchaDefaults(defaults: Partial<TCaptchaOptions>): void {
  if (typeof document === 'undefined') return
  complete = (options) => mergeOptions(defaults, options) as TCaptchaOptions
}
