interface Entry {
  target: EventTarget
  type: string
  listener: unknown
  capture: boolean
}

/** Counts the listeners that the library adds to what is on the page, and gives the types of those that are left. */
export function watchListeners(): () => string[] {
  const live = new Set<Entry>()
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const isCapture = (options: unknown) =>
    typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options
  const find = (target: EventTarget, type: string, listener: unknown, capture: boolean) =>
    [...live].find(
      (entry) =>
        entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture,
    )

  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    addEventListener.call(target, type, listener, options)
    // What isn't a node or the window is garbage together with its owner.
    if (!isOnPage(target) || !isByLibrary() || find(target, type, listener, isCapture(options))) return
    const entry = { target, type, listener, capture: isCapture(options) }
    const { signal, once = false } = typeof options === 'object' ? options : {}
    if (signal?.aborted) return
    live.add(entry)
    if (signal) addEventListener.call(signal, 'abort', () => live.delete(entry))
    if (once) addEventListener.call(target, type, () => live.delete(entry), { once, capture: entry.capture })
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    removeEventListener.call(target, type, listener, options)
    const entry = find(target, type, listener, isCapture(options))
    if (entry) live.delete(entry)
  }
  return () =>
    [...live]
      .filter(({ target }) => !(target instanceof Node) || target.isConnected)
      .map(({ type }) => type)
      .sort()
}

const isOnPage = (target: EventTarget): boolean => target === window || target instanceof Node

/** Whether the caller of `addEventListener` is in the library's script: named in `bundle-page.ts`. */
const isByLibrary = (): boolean => !!new Error().stack?.split('\n')[3]?.includes('tcaptcha-core.js')
