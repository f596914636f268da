/**
 * Gives the focus back to what had it before the challenge, unless the visitor is somewhere else by now. The method
 * through its prototype: a form's own field may be named `focus`.
 */
export function returnFocus(trigger: Element | null): void {
  const active = document.activeElement
  // Lost to the page, in a frame, or still inside the vendor's box.
  const isAdrift = !active || active.matches('body,iframe,[class*=captcha] *')
  if (isAdrift && trigger instanceof HTMLElement) HTMLElement.prototype.focus.call(trigger)
}
