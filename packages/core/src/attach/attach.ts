import type { TCaptcha } from '../client/client.ts'
import { readProperty } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { attachForm, type AttachOptions } from './attach-form.ts'
import { createClickHandler } from './click-handler.ts'
import { markBusy } from './mark-busy.ts'

type Attachable = HTMLElement & { [pageKey]?: (() => void) | undefined }

/**
 * Calls `execute()` when `element` is clicked, and marks it `aria-busy` while the visitor has to wait. Returns the undo.
 *
 * Of a form it holds each submission until there is a ticket, and then lets it go on as it was, with the ticket's fields
 * in what is sent: `ticket`, `randstr` and `visitToken`, or as `options.fields` names them. Every submission gets a ticket
 * of its own. Without one the form is not sent, and the visitor can try again. A form must be `method="post"`, unless the
 * page prevents its native submission: a ticket does not belong into a URL. `form.submit()` and libraries that send from
 * a click dispatch no `submit` event: call `execute()` there.
 *
 * An element is attached once: a second call replaces the first. A function of its own, so that a page without it does
 * not pay for it. The outcome goes to `onResult`; a mistake in the options surfaces as an uncaught error.
 */
export function attach(
  captcha: TCaptcha,
  element: HTMLElement,
  options: AttachOptions | (() => AttachOptions) = {},
): () => void {
  const attachable: Attachable = element
  // A page that is visited again keeps some elements, and runs its script anew.
  attachable[pageKey]?.()
  // By name: an element of another realm is no instance of this one's classes.
  const isForm = readProperty(Element.prototype, 'localName', element) === 'form'
  const detach = isForm ? attachForm(captcha, element as HTMLFormElement, options) : attachTrigger(captcha, element)
  const undo = () => {
    if (attachable[pageKey] !== undo) return
    delete attachable[pageKey]
    detach()
  }
  attachable[pageKey] = undo
  return undo
}

function attachTrigger(captcha: TCaptcha, element: HTMLElement): () => void {
  const onClick = createClickHandler(captcha)
  element.addEventListener('click', onClick)
  const unmark = markBusy(captcha, element)
  return () => {
    element.removeEventListener('click', onClick)
    unmark()
  }
}
