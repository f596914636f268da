import type { TakeAway } from './take-away.ts'

/** What this engine, or what is left of it, lacks. */
export function readMissing(): TakeAway[] {
  const has: Record<TakeAway, boolean> = {
    requestSubmit: 'requestSubmit' in HTMLFormElement.prototype,
    submitter: 'SubmitEvent' in window && 'submitter' in SubmitEvent.prototype,
    formdata: firesFormData(),
    signalOption: readsSignal(),
    reason: 'AbortSignal' in window && 'reason' in AbortSignal.prototype,
    promiseAny: 'any' in Promise,
    resizeObserver: 'ResizeObserver' in window,
    queueMicrotask: 'queueMicrotask' in window,
    flat: 'flat' in Array.prototype,
    nonce: 'nonce' in HTMLElement.prototype || 'nonce' in HTMLScriptElement.prototype,
    getRootNode: 'getRootNode' in Node.prototype,
    abortController: 'AbortController' in window,
  }
  return (Object.keys(has) as TakeAway[]).filter((name) => !has[name]).sort()
}

function firesFormData(): boolean {
  let fired = false
  const form = document.createElement('form')
  form.addEventListener('formdata', () => {
    fired = true
  })
  void new FormData(form)
  return fired
}

/** By what removes a listener. */
function readsSignal(): boolean {
  if (!window.AbortController) return true
  const controller = new AbortController()
  const target = document.createElement('i')
  let called = false
  target.addEventListener('click', () => (called = true), { signal: controller.signal })
  controller.abort()
  target.dispatchEvent(new Event('click'))
  return !called
}
