import { attachForm, type AttachOptions } from './attach-form.ts'
import { markBusy } from './mark-busy.ts'
import type { TCaptcha } from '../client/client.ts'
import { surface } from '../platform/safely.ts'

/**
 * Calls `execute()` when `element` is clicked, and marks it `aria-busy` while the visitor has to wait. Returns the undo.
 *
 * Of a form it holds each submission until there is a ticket, and then lets it go on as it was, with the ticket's fields
 * in what is sent: `ticket`, `randstr` and `visitToken`, or as `options.fields` names them. Every submission gets a ticket of
 * its own. Without one the form is not sent, and the visitor can try again. A form must be `method="post"`, unless the
 * page prevents its native submission: a ticket is nothing for a URL.
 *
 * A function of its own, so that a page without it does not pay for it. The outcome goes to `onResult`; a mistake in the
 * options surfaces as an uncaught error.
 */
export function attach(
  captcha: TCaptcha,
  element: HTMLElement,
  options: AttachOptions | (() => AttachOptions) = {},
): () => void {
  if (element instanceof HTMLFormElement) return attachForm(captcha, element, options)
  const onClick = () => {
    captcha.execute().catch(surface)
  }
  element.addEventListener('click', onClick)
  const unmark = markBusy(captcha, element)
  return () => {
    element.removeEventListener('click', onClick)
    unmark()
  }
}
