/** What an engine can be made to lack, before the core loads. */
export const takeAways = {
  requestSubmit: () => remove(HTMLFormElement.prototype, 'requestSubmit'),
  submitter: () => {
    remove(window.SubmitEvent && SubmitEvent.prototype, 'submitter')
    remove(window, 'SubmitEvent')
  },
  formdata: () => {
    remove(window, 'FormDataEvent')
    swallow('formdata')
  },
  signalOption: () => dropSignalOption(),
  reason: () => remove(AbortSignal.prototype, 'reason'),
  promiseAny: () => remove(Promise, 'any'),
  resizeObserver: () => remove(window, 'ResizeObserver'),
  queueMicrotask: () => remove(window, 'queueMicrotask'),
  flat: () => {
    remove(Array.prototype, 'flat')
    remove(Array.prototype, 'flatMap')
    remove(Object, 'fromEntries')
  },
  nonce: () => remove(HTMLElement.prototype, 'nonce'),
  getRootNode: () => remove(Node.prototype, 'getRootNode'),
  abortController: () => {
    remove(window, 'AbortController')
    remove(window, 'AbortSignal')
  },
}

export type TakeAway = keyof typeof takeAways

/** Takes away what the page's address names: `/?without=requestSubmit,reason`. */
export function takeAway(): void {
  const names = new URLSearchParams(location.search).get('without')
  for (const name of names ? names.split(',') : []) takeAways[name as TakeAway]()
}

function remove(owner: object | undefined, name: string): void {
  if (owner && !Reflect.deleteProperty(owner, name)) throw new Error(`${name} can't be taken away.`)
}

/** An engine without the event dispatches none: nobody hears of it. */
function swallow(type: string): void {
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    if (args[0] !== type) addEventListener.apply(this, args)
  }
}

/** An engine that does not know the option reads only what it knows. */
function dropSignalOption(): void {
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const known =
      typeof options === 'object'
        ? { capture: !!options.capture, once: !!options.once, passive: !!options.passive }
        : options
    addEventListener.call(this, type, listener, known)
  }
}
