import { attach, createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { readSource, type TCaptchaSource } from './create-tcaptcha.ts'
import { complete } from './defaults.ts'

/** What Svelte calls when the options change, and when the element goes. */
export interface TCaptchaActionReturn {
  update: (options?: TCaptchaSource) => void
  destroy: () => void
}

/**
 * `<button use:tcaptcha={{ appId, onResult }}>` opens the captcha when clicked; `<form use:tcaptcha={{ appId }}>` is sent
 * with a ticket. In Svelte 4 and 5. The element is also the container, where a captcha needs one.
 */
export function tcaptcha(element: HTMLElement, options: TCaptchaSource = {}): TCaptchaActionReturn {
  const source = () => {
    const given = complete(readSource(options))
    return { ...given, element: given.element ?? element }
  }
  const client = createTCaptcha(source)
  const detach = attach(client, element, source)
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
