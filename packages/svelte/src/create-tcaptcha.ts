import { createTCaptcha as createClient, type TCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { complete } from './defaults.ts'

/** Options, or a getter for options that change. What they leave out comes from `setTCaptchaDefaults`. */
export type TCaptchaSource = Partial<TCaptchaOptions> | (() => Partial<TCaptchaOptions>)

/**
 * A client that is a Svelte store: `$captcha.status` and `$captcha.result` follow it. Loads nothing before `execute()`
 * or `preload()`, and can be created on a server.
 *
 * @example
 * const captcha = createTCaptcha({ appId: '190000000' })
 * onDestroy(captcha.reset)
 * // <button onclick={() => captcha.execute()} disabled={$captcha.status === 'loading'}>
 */
export function createTCaptcha(source: TCaptchaSource = {}): TCaptcha {
  const client = createClient(() => complete(readSource(source)))
  return {
    ...client,
    setOptions(next) {
      source = next
    },
  }
}

/** The current options. */
export const readSource = (source: TCaptchaSource): Partial<TCaptchaOptions> =>
  typeof source === 'function' ? source() : source
