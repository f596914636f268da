import type { TCaptcha } from './client.ts'
import { surface } from './safely.ts'

/**
 * Calls `execute()` when `element` is clicked, and marks it `aria-busy` while the visitor has to wait. Returns the undo.
 *
 * A function of its own, so that a page without it does not pay for it. The outcome goes to `onResult`; a mistake in the
 * options surfaces as an uncaught error.
 */
export function attach(captcha: TCaptcha, element: HTMLElement): () => void {
  const onClick = () => {
    captcha.execute().catch(surface)
  }
  element.addEventListener('click', onClick)
  const unsubscribe = captcha.subscribe(({ status }) => {
    element.setAttribute('aria-busy', `${status === 'loading' || status === 'opening'}`)
  })
  return () => {
    element.removeEventListener('click', onClick)
    unsubscribe()
    element.removeAttribute('aria-busy')
  }
}
