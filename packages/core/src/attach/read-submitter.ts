import { listen } from '../platform/listen.ts'

type Button = HTMLButtonElement | HTMLInputElement

/**
 * Makes what reads the button that sends `form` from a `submit` event. Chrome below 81 and Safari below 15.4 don't say:
 * there it is the button whose click is being handled, since Enter clicks the form's first one, too.
 */
export function createSubmitterReader(
  form: HTMLFormElement,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): (event: SubmitEvent) => HTMLElement | null {
  let clicked: Button | null | undefined
  if (!view.SubmitEvent || !('submitter' in view.SubmitEvent.prototype)) {
    const remember = (event: Event) => {
      clicked = (event.composedPath()[0] as Element).closest?.<Button>('button,input')
      // A submission comes within the click that causes it. A later one is a script's.
      setTimeout(() => (clicked = null))
    }
    listen(view, 'click', remember, signal, true)
  }
  return ({ submitter }) =>
    submitter ?? (clicked?.form === form && /^(submit|image)$/.test(clicked.type) ? clicked : null)
}
