export interface ListenerCount {
  /** The listeners that were added and not removed, as "type on class" lines. `except`: one target that doesn't count. */
  live: (except?: EventTarget) => string[]
  stop: () => void
}

/**
 * Watches `addEventListener` of the whole page. A listener counts until it is removed by hand, by its `signal`, or by
 * having been called `once`. One on a node that has left the document goes with the node: Vue removes none of those.
 * What the simulator's own scripts add is the vendor's, and left out.
 */
export function countListeners(): ListenerCount {
  const prototype = EventTarget.prototype
  const { addEventListener, removeEventListener } = prototype
  const live = new Map<string, { target: EventTarget; listener: unknown }[]>()
  const drop = (type: string, target: EventTarget, listener: unknown) => {
    live.set(
      type,
      (live.get(type) ?? []).filter((entry) => entry.target !== target || entry.listener !== listener),
    )
  }
  prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    addEventListener.call(this, type, listener, options)
    const { signal, once } = typeof options === 'object' ? options : {}
    // A listener on an abort signal goes with the signal.
    if (!listener || this instanceof AbortSignal || signal?.aborted || isVendors()) return
    drop(type, this, listener)
    live.get(type)?.push({ target: this, listener })
    const forget = () => drop(type, this, listener)
    if (once) addEventListener.call(this, type, forget, { once: true })
    if (signal) addEventListener.call(signal, 'abort', forget)
  }
  prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    removeEventListener.call(this, type, listener, options)
    drop(type, this, listener)
  }
  return {
    live: (except) =>
      [...live].flatMap(([type, entries]) =>
        entries
          .filter(({ target }) => target !== except && (!(target instanceof Node) || target.isConnected))
          .map(({ target }) => `${type} on ${target.constructor.name}`),
      ),
    stop: () => Object.assign(prototype, { addEventListener, removeEventListener }),
  }
}

const isVendors = () => /TJCaptcha\.js|tgJCap/.test(new Error('stack').stack ?? '')
