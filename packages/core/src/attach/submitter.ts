import { toMistake } from '../outcome/errors.ts'
import { callMethod, createElement } from '../platform/dom.ts'
import { listen } from '../platform/listen.ts'

/** What a button adds to the submission. */
const contributed = [
  'type',
  'name',
  'value',
  'formaction',
  'formenctype',
  'formmethod',
  'formnovalidate',
  'formtarget',
] as const

/** A submitter and what it contributed when the form was submitted: the page may replace or reuse it meanwhile. */
export interface StoredSubmitter {
  button: HTMLElement
  attributes: Map<string, string | null>
}

export const storeSubmitter = (button: HTMLElement | null): StoredSubmitter | undefined =>
  button ? { button, attributes: readAttributes(button) } : undefined

/**
 * Submits the form as the visitor did: by the same button where it is still usable, else by a hidden one that is removed
 * again. `signal` aborts once that is done. Throws `invalid-options` where the button had a function that only its own node knows.
 */
export function resubmit(
  form: HTMLFormElement,
  stored: StoredSubmitter | undefined,
  view: Window,
  signal: AbortSignal,
): void {
  const canRequest = typeof HTMLFormElement.prototype.requestSubmit === 'function'
  const button = stored && findUsable(form, stored)
  const standIn = !button && (stored || !canRequest) ? createStandIn(form, stored) : undefined
  const submitter = button || standIn
  try {
    // An argument of null or undefined throws in some engines.
    if (canRequest) callMethod(HTMLFormElement.prototype, 'requestSubmit', form, ...(submitter ? [submitter] : []))
    else if (submitter) {
      // The visitor has clicked once: the app's handlers hear of no second click. Of others they do.
      const silence = (event: Event) => event.composedPath()[0] === submitter && event.stopImmediatePropagation()
      listen(view, 'click', silence, signal, true)
      submitter.click()
    }
  } finally {
    standIn?.remove()
  }
}

const readAttributes = (button: HTMLElement) =>
  new Map(contributed.map((name) => [name, button.getAttribute(name)] as const))

/** The button itself, if it would contribute the same again. */
function findUsable(form: HTMLFormElement, { button, attributes }: StoredSubmitter): HTMLElement | undefined {
  const isInForm = button.isConnected && (button as HTMLButtonElement).form === form
  // React keeps a `formAction` function on the node, and writes a script URL that throws.
  const hasFunction = !!attributes.get('formaction')?.startsWith('javascript:')
  if (hasFunction && !isInForm) throw toMistake('formAction')
  const current = readAttributes(button)
  const isSame = contributed.every((name) => current.get(name) === attributes.get(name))
  return isInForm && (hasFunction || (isSame && !button.matches(':disabled'))) ? button : undefined
}

function createStandIn(form: HTMLFormElement, stored: StoredSubmitter | undefined): HTMLElement {
  const isInput = stored && stored.button.localName === 'input'
  const standIn = createElement(isInput ? 'input' : 'button', form.ownerDocument)
  if (stored) {
    stored.attributes.forEach((value, name) => {
      if (value !== null) standIn.setAttribute(name, value)
    })
  }
  standIn.hidden = true
  callMethod(Node.prototype, 'appendChild', form, standIn)
  return standIn
}
