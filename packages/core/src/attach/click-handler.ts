import type { TCaptcha } from '../client/client.ts'
import { surface } from '../platform/safely.ts'
import { warnOnce } from '../platform/warn.ts'

declare const __DEV__: boolean

/**
 * A click listener that calls `execute()`. It keeps a submit button from sending its form, which would go without a
 * ticket; a mistake in the options surfaces as an uncaught error.
 */
export const createClickHandler =
  ({ execute }: Pick<TCaptcha, 'execute'>) =>
  (event: Event): void => {
    const { id, type, form } = event.currentTarget as HTMLButtonElement
    // The vendor's script binds an element of that id by itself, after us, and would open a captcha of its own.
    if (id === 'TencentCaptcha') event.stopImmediatePropagation()
    if (form && /^(submit|image)$/.test(type)) {
      event.preventDefault()
      if (__DEV__) {
        warnOnce(
          'The captcha is on a submit button, which would send its form without a ticket. Attach it to the form, or set type="button".',
        )
      }
    }
    execute().catch(surface)
  }
