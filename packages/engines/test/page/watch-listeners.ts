interface Entry {
  target: EventTarget
  type: string
  listener: unknown
  capture: boolean
}

/** Counts the listeners that the core adds to the window and to nodes. Gives the types of those that are left. */
export function watchListeners(): () => string[] {
  let live: Entry[] = []
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const isCapture = (options: unknown) =>
    typeof options === 'object' && options ? !!(options as AddEventListenerOptions).capture : !!options
  const drop = (target: EventTarget, type: string, listener: unknown, capture: boolean) => {
    live = live.filter(
      (entry) =>
        entry.target !== target || entry.type !== type || entry.listener !== listener || entry.capture !== capture,
    )
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    addEventListener.call(target, type, listener, options)
    // What isn't a node or the window is garbage together with its owner.
    if (!(target === window || target instanceof Node) || !isByCore()) return
    const capture = isCapture(options)
    drop(target, type, listener, capture)
    live.push({ target, type, listener, capture })
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    removeEventListener.call(target, type, listener, options)
    drop(target, type, listener, isCapture(options))
  }
  return () =>
    live
      .filter(({ target }) => !(target instanceof Node) || target.isConnected)
      .map(({ type }) => type)
      .sort()
}

/** Whether the nearest file in the stack, this one left out, is the core's. */
function isByCore(): boolean {
  const files = (new Error('stack').stack ?? '').split('\n').filter((line) => line.includes('http'))
  return !!files.find((line) => !line.includes('/before.js'))?.includes('/core.js')
}
