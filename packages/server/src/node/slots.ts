export interface Slots {
  /** Calls `start` as soon as a slot is free, the oldest first. The undo takes it out of the queue. */
  take: (start: () => void) => () => void
  /** Gives back the slot that a `start` was called for. */
  give: () => void
}

/** At most `size` at once. Node's agent queues too, but opens a socket even for a request that was given up in its queue. */
export function createSlots(size: number): Slots {
  const waiting = new Set<() => void>()
  let free = size
  return {
    take: (start) => {
      if (free > 0) {
        free -= 1
        start()
        return noop
      }
      // A function of its own for each: the same `start` may wait twice.
      const entry = () => start()
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    give: () => {
      const [next] = waiting
      if (!next) return void (free += 1)
      waiting.delete(next)
      next()
    },
  }
}

const noop = () => {}
