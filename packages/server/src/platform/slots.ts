/** So many places, each free again when it is given back or when its holder can't be alive any more. */
export interface Slots {
  /** Takes a place and returns how to give it back, or undefined when there is none. */
  take: () => (() => void) | undefined
  isFull: () => boolean
  taken: () => number
}

/**
 * `lifetime` in milliseconds: some runtimes drop a request whose visitor has left, with all that was to run after it, so that nobody
 * gives its place back.
 */
export function createSlots(limit: number, lifetime: number, now: () => number): Slots {
  const holders = new Set<{ at: number }>()

  function isFull() {
    if (holders.size < limit) return false
    const dead = now() - lifetime
    for (const holder of holders) {
      if (holder.at > dead) break
      holders.delete(holder)
    }
    return holders.size >= limit
  }

  return {
    take() {
      if (isFull()) return undefined
      const holder = { at: now() }
      holders.add(holder)
      return () => void holders.delete(holder)
    },
    isFull,
    taken: () => holders.size,
  }
}
