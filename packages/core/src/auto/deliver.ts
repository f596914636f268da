import { callMethod, readProperty } from '../platform/dom.ts'
import type { CallbackResult } from './callback-result.ts'
import { findCallback } from './find-callback.ts'
import { isForm, readAttribute } from './guarded.ts'

declare const __DEV__: boolean

/**
 * Hands a result to the page: as the event `tcaptcha` of the element and, unless that is prevented, to the callback. Where
 * the page has drawn itself anew meanwhile, it is the document's. What the callback throws is thrown here.
 */
export function deliver(element: Element, result: CallbackResult): void {
  const event = new CustomEvent('tcaptcha', { bubbles: true, composed: true, cancelable: true, detail: result })
  const target = readProperty(Node.prototype, 'isConnected', element) ? element : document
  if (!callMethod(EventTarget.prototype, 'dispatchEvent', target, event)) return
  const name = readAttribute(element, 'data-cbfn')
  // It is sent by itself, and a callback that is not meant for it would use the ticket up.
  if (name === null && isForm(element)) return
  const path = (name && name.trim()) || 'callback'
  const callback = findCallback(path)
  if (callback) callback(result)
  else console.error(explain(path), element)
}

const explain = (path: string) =>
  __DEV__
    ? `[tcaptcha] The captcha has a result (${path} should get it), but window has no function of that name. Define it as \`window.${path} = function (result) { … }\`: \`const\`, \`let\` and a module's functions are no properties of window, and a function of the browser itself is not called. Or listen to the event \`tcaptcha\` of this element and call \`event.preventDefault()\`.`
    : `[tcaptcha] data-cbfn: ${path}`
