import type { BudgetAnswer, BudgetCharge, VerifierStore } from './stores.ts'

export interface MemoryOptions {
  /** Keys in each of the sets. A full set refuses; it never drops a living key. @default 200_000 */
  capacity?: number | undefined
  /** Milliseconds that never jump. @default performance.now */
  now?: (() => number) | undefined
}

/** A store in this process: bounded, without timers. Several processes need a shared one, or each has budgets of its own. */
export function memory(options: MemoryOptions = {}): VerifierStore {
  const { capacity = 200_000, now = () => performance.now() } = options
  // For each ring, when it will be empty again (GCRA's theoretical arrival time).
  const rings = createExpiringMap<number>(capacity, now)
  const used = createExpiringMap<true>(capacity, now)
  const notes = createExpiringMap<string>(capacity, now)

  const store: VerifierStore = {
    budgets: { consume: async (charges) => consume(charges) },
    replay: {
      setIfAbsent: async (key, ttlMs) => {
        if (used.get(key)) return false
        if (!used.set(key, true, now() + ttlMs))
          throw new Error('memory() is full. Raise `capacity`, or use a shared store.')
        return true
      },
      delete: async (key) => used.delete(key),
    },
    evidence: {
      get: async (key) => notes.get(key),
      set: async (key, value, ttlMs) => void notes.set(key, value, now() + ttlMs),
    },
  }
  locals.add(store)
  return store

  function consume(charges: readonly BudgetCharge[]): BudgetAnswer {
    const at = now()
    const next = new Map<string, number>()
    for (const charge of charges) {
      const step = charge.windowMs / charge.limit
      const free = Math.max(at, next.get(charge.key) ?? rings.get(charge.key) ?? at) + step * charge.cost
      const wait = free - at - step * charge.burst
      // A grain of tolerance: sums of fractions of a window must not refuse the last unit.
      if (wait > 1e-6) return { ok: false, key: charge.key, retryAfter: Math.ceil(wait) }
      next.set(charge.key, free)
    }
    if (!rings.hasRoom(next.keys())) return { ok: false, key: undefined, retryAfter: 1_000 }
    for (const [key, free] of next) rings.set(key, free, free)
    return { ok: true }
  }
}

const locals = new WeakSet<VerifierStore>()

/** A full memory must refuse; a second one behind it, as behind a shared store, would let in what the first no longer knows. */
export const isMemory = (store: VerifierStore) => locals.has(store)

function createExpiringMap<T>(capacity: number, now: () => number) {
  const map = new Map<string, { value: T; until: number }>()
  let sweptAt = -Infinity

  const get = (key: string) => {
    const found = map.get(key)
    return found && found.until > now() ? found.value : undefined
  }

  /** A full sweep at most once a second; in between, two keys per write keep the map near what is alive. */
  function sweep(at: number) {
    if (at - sweptAt < 1_000) return
    sweptAt = at
    for (const [key, { until }] of map) if (until <= at) map.delete(key)
  }

  function tidy(at: number) {
    let looked = 0
    for (const [key, entry] of map) {
      map.delete(key)
      if (entry.until > at) map.set(key, entry)
      looked += 1
      if (looked === 2) return
    }
  }

  function hasRoom(keys: Iterable<string>) {
    const fresh = [...keys].filter((key) => !map.has(key)).length
    if (map.size + fresh > capacity) sweep(now())
    return map.size + fresh <= capacity
  }

  return {
    get,
    hasRoom,
    delete: (key: string) => void map.delete(key),
    set: (key: string, value: T, until: number) => {
      if (!hasRoom([key])) return false
      tidy(now())
      map.set(key, { value, until })
      return true
    },
  }
}
