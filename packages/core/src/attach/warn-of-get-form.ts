import { callMethod } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { warnOnce } from '../platform/warn.ts'

const read = (element: HTMLElement, name: string) =>
  callMethod<string | null>(Element.prototype, 'getAttribute', element, name)

/**
 * Warns before the challenge opens of a form that the browser would send as GET, where its markup says that the browser is meant to
 * send it. Call it behind `__DEV__` only.
 */
export function warnOfGetForm(form: HTMLFormElement, submitter: HTMLElement | null): void {
  // The drop-in has told already.
  if (pageKey in document) return
  const method = (submitter && read(submitter, 'formmethod')) ?? read(form, 'method')
  const action = (submitter && read(submitter, 'formaction')) ?? read(form, 'action')
  // React puts a `javascript:` URL where a function is meant.
  const isNative = method !== null || (action !== null && !/^javascript:/i.test(action))
  if (!isNative || /^(post|dialog)$/i.test(method ?? '')) return
  warnOnce(
    'This form has no method="post": where the browser sends it, the ticket would go into the URL, so it will not be sent. Nothing is wrong if your own code sends it.',
    form,
  )
}
