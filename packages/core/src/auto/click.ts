import { callMethod } from '../platform/dom.ts'
import { isForm, isGuarded, matches, vendorId, vendorMarkup } from './guarded.ts'

/**
 * The guarded element that a click is meant to open the captcha of. What else the click would do is prevented: the
 * vendor's own captcha, a link, a form without a ticket.
 */
export function takeClick(event: MouseEvent, path: Element[]): Element | undefined {
  const element = path.find(isGuarded)
  if (!element) return undefined
  if (isForm(element)) {
    if (matches(element, vendorId)) stopBelow(event, path[path.indexOf(element) - 1])
    return undefined
  }
  // The vendor's script listens here, or a page's TCaptchaLoadError: nothing tells them from other listeners.
  if (matches(element, vendorMarkup)) event.stopPropagation()
  const link = path.some((node) => matches(node, 'a[*|href],area[href]'))
  // It opens a tab or a window, and this page stays.
  if (link && hasModifier(event)) return undefined
  const form = findSubmittedForm(path)
  // Its submission is held.
  if (form && isGuarded(form)) return undefined
  if (link || form) event.preventDefault()
  return matches(element, ':disabled,[aria-disabled=true]') ? undefined : element
}

/** To the vendor's script a click on any field is one on the form: it ends below, once the field has heard of it. */
function stopBelow(event: Event, child: Element | undefined): void {
  if (!child) return event.stopPropagation()
  const stop = (bubbling: Event) => bubbling.stopPropagation()
  callMethod(EventTarget.prototype, 'addEventListener', child, event.type, stop)
  setTimeout(() => callMethod(EventTarget.prototype, 'removeEventListener', child, event.type, stop))
}

/** The form that the click would send. */
function findSubmittedForm(path: Element[]): HTMLFormElement | null | undefined {
  const button = path.find((node) => matches(node, 'button,input')) as HTMLButtonElement | undefined
  return button && /^(submit|image)$/.test(button.type) ? button.form : undefined
}

/** An element that only says that it is a button takes Enter and Space as one does. */
export function takeKey(event: KeyboardEvent, [target]: Element[]): void {
  if (!/^(Enter| )$/.test(event.key) || event.repeat || hasModifier(event)) return
  if (!target || !isGuarded(target) || !matches(target, '[role=button]:not(button):not(input):not(summary)')) return
  event.preventDefault()
  // Not by `click()`, which an <svg> doesn't have.
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
  callMethod(EventTarget.prototype, 'dispatchEvent', target, click)
}

const hasModifier = (event: KeyboardEvent | MouseEvent) =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
