/** What browsers of some years ago, and pages with partial polyfills, lack: code that takes it away. */
export const missingApis = {
  requestSubmit: 'delete HTMLFormElement.prototype.requestSubmit',
  'a requestSubmit that takes null': `{
    const { requestSubmit } = HTMLFormElement.prototype
    HTMLFormElement.prototype.requestSubmit = function (...given) {
      if (given.length && !given[0]?.type) throw new TypeError("parameter 1 is not of type 'HTMLElement'")
      requestSubmit.apply(this, given)
    } }`,
  'event.submitter': 'delete SubmitEvent.prototype.submitter',
  SubmitEvent: 'delete SubmitEvent.prototype.submitter; delete window.SubmitEvent',
  'the formdata event': `addEventListener('formdata', (event) => event.stopImmediatePropagation(), true)`,
  'the signal option of listeners': `{
    const { addEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const { signal, ...known } = Object(options)
      addEventListener.call(this, type, listener, typeof options === 'boolean' ? options : known)
    } }`,
  'Promise.any': 'delete Promise.any',
  ResizeObserver: 'delete window.ResizeObserver',
  'AbortSignal.any, AbortSignal.timeout and signal.reason': `
    delete AbortSignal.any; delete AbortSignal.timeout; delete AbortSignal.prototype.reason`,
  'queueMicrotask, structuredClone and replaceAll': `
    delete window.queueMicrotask; delete window.structuredClone; delete String.prototype.replaceAll`,
  'flat, at and hasOwn': 'delete Array.prototype.flat; delete Array.prototype.at; delete Object.hasOwn',
  'the nonce property': 'delete HTMLElement.prototype.nonce',
}

const takeAway = (...names: (keyof typeof missingApis)[]): string => names.map((name) => missingApis[name]).join('\n')

/** Each alone, and as real browsers lack them together. */
export const missing: Record<string, string> = {
  ...missingApis,
  'what Safari and iOS 15.4 to 15.8 lack': takeAway(
    'requestSubmit',
    'AbortSignal.any, AbortSignal.timeout and signal.reason',
  ),
  'what Chrome 66, Firefox 69 and iOS 12 lack': takeAway(
    'requestSubmit',
    'SubmitEvent',
    'the formdata event',
    'the signal option of listeners',
    'Promise.any',
    'ResizeObserver',
    'AbortSignal.any, AbortSignal.timeout and signal.reason',
    'queueMicrotask, structuredClone and replaceAll',
    'flat, at and hasOwn',
    'the nonce property',
  ),
}
