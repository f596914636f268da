import type { TCaptcha } from '../client/client.ts'

/** Keeps `element` marked `aria-busy` while the visitor has to wait for the captcha. Returns the undo. */
export function markBusy(captcha: TCaptcha, element: Element): () => void {
  const unsubscribe = captcha.subscribe(({ status }) => {
    element.setAttribute('aria-busy', `${status === 'loading' || status === 'opening'}`)
  })
  return () => {
    unsubscribe()
    element.removeAttribute('aria-busy')
  }
}
