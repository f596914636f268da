import { attach, type TCaptchaOptions } from '@tcaptcha/core'
import { createTCaptcha, read, type TCaptchaSource } from './create-tcaptcha.ts'

/** What Svelte calls when the options change, and when the element goes. */
export interface TCaptchaActionReturn {
  update: (options?: TCaptchaSource) => void
  destroy: () => void
}

/**
 * `<button use:tcaptcha={{ appId, onResult }}>` opens the captcha when clicked. In Svelte 4 and 5.
 *
 * The element is also the container, where an embedded or the international 2.0 captcha needs one.
 */
export function tcaptcha(element: HTMLElement, options: TCaptchaSource = {}): TCaptchaActionReturn {
  const client = createTCaptcha(() => ({ element, ...read(options) }))
  const detach = attach(client, element)
  return {
    update(next = {}) {
      options = next
    },
    destroy() {
      detach()
      client.reset()
    },
  }
}

/**
 * The action as an attachment of Svelte 5: `<button {@attach tcaptchaOn(() => ({ appId, onResult }))}>`. The getter is
 * read when needed, so options that change leave it attached.
 */
export const tcaptchaOn =
  (options: () => Partial<TCaptchaOptions> = () => ({})) =>
  (element: HTMLElement): (() => void) =>
    tcaptcha(element, options).destroy
