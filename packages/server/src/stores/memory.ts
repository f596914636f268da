import { createExpiringMap } from './expiring-map.ts'
import { takeFromBuckets } from './take-from-buckets.ts'
import type { VerifierStore } from './stores.ts'

/** How large a memory may grow. */
export interface MemoryOptions {
  /**
   * Keys in each of its three sets. A verified ticket is remembered for six minutes, so the default holds what an account's 1,000
   * tickets a second need, in some 65 MB then. Full, it forgets nothing: no unverified ticket passes any more, verified ones do.
   * @default 400_000
   */
  capacity?: number | undefined
  /** Milliseconds that never jump. @default performance.now */
  now?: (() => number) | undefined
}

/** A store in this process: bounded, without timers. Several processes need a shared one, or each has budgets of its own. */
export function memory(options: MemoryOptions = {}): VerifierStore {
  const { capacity = 400_000, now = () => performance.now() } = options
  const buckets = createExpiringMap<number>(capacity, now)
  const used = createExpiringMap<string>(capacity, now)
  const notes = createExpiringMap<string>(capacity, now)

  const store: VerifierStore = {
    budgets: { consume: async (charges) => takeFromBuckets(buckets, charges, now()) },
    replay: {
      async claim(key, ttlMs, owner) {
        const holder = used.get(key)
        if (holder !== undefined) return holder === owner
        if (used.set(key, owner, now() + ttlMs)) return true
        throw new StoreFullError('memory() is full. Raise `capacity`, or use a shared store.')
      },
      async release(key, owner) {
        if (used.get(key) === owner) used.delete(key)
      },
    },
    evidence: {
      get: async (key) => notes.get(key),
      set: async (key, value, ttlMs) => void notes.set(key, value, now() + ttlMs),
    },
  }
  memories.add(store)
  return store
}

const memories = new WeakSet<VerifierStore>()

/** Memory can't hang, fail or forget: nothing has to stand in for it. */
export const isMemory = (store: VerifierStore) => memories.has(store)

/** There is no room for one more used ticket. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError'
}
