import { callMethod, readProperty } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'

/** What the vendor's script binds by itself. */
export const vendorId = '#TencentCaptcha'
/** What a page's code for the vendor's script binds, too. */
export const vendorMarkup = `${vendorId},[data-appid][data-cbfn]`
/** What the drop-in guards. */
export const guardedSelector = `${vendorMarkup},[data-tcaptcha]`

// By prototypes throughout: a form's fields can be named `matches` or `localName`.
export const matches = (element: Element, selector: string): boolean =>
  callMethod(Element.prototype, 'matches', element, selector)

export const readAttribute = (element: Element, name: string): string | null =>
  callMethod(Element.prototype, 'getAttribute', element, name)

export const isForm = (element: Element): boolean => readProperty(Element.prototype, 'localName', element) === 'form'

/**
 * Scripts, styles and hidden inputs have the same attribute: the library and the simulator mark theirs. What the page's own
 * code has attached is left to that.
 */
export const isGuarded = (element: Element): boolean =>
  matches(element, guardedSelector) &&
  !matches(element, 'script,style,[type=hidden]') &&
  (isForm(element) || !(pageKey in element))

/** The elements that an event passes, the innermost first, inside of open shadow roots too. */
export const readPath = (event: Event): Element[] =>
  event.composedPath().filter((node): node is Element => readProperty(Node.prototype, 'nodeType', node) === 1)
