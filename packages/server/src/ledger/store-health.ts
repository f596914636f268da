import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'

export type StorePart = 'budgets' | 'replay' | 'evidence'
export type StoreFailure = 'timeout' | 'error' | 'full'

/** How the store is doing. */
export interface StoreStatus {
  readonly healthy: boolean
  /** Calls that failed since it last worked. */
  readonly failures: number
}

/** Time-outs in a row after which the store is left alone for a moment: visitors must not all wait for it. */
const maxTimeouts = 3
const skipFor = 1_000
const quietFor = 60_000

/** Counts failures, emits the first and the last of a row, and says whether a call may be made now. */
export function createStoreHealth(clock: Clock, emit: EmitEvent) {
  const down = new Map<StorePart, { count: number; failure: StoreFailure; isTold: boolean }>()
  const toldAt = new Map<StorePart, number>()
  let timeouts = 0
  let skipUntil = -Infinity

  return {
    /** After a pause one call goes ahead, and the others once it was answered. */
    mayTry() {
      const at = clock.monotonic()
      if (at < skipUntil) return false
      if (timeouts >= maxTimeouts) skipUntil = at + skipFor
      return true
    },

    /** `counts`: whether it counts in the row of time-outs. Of one verdict's calls only one does. */
    failed(part: StorePart, failure: StoreFailure, counts = true) {
      const at = clock.monotonic()
      if (failure !== 'timeout') timeouts = 0
      else if (counts) timeouts += 1
      if (timeouts >= maxTimeouts) skipUntil = at + skipFor
      const known = down.get(part)
      if (known) {
        known.count += 1
        return
      }
      const isTold = at - (toldAt.get(part) ?? -Infinity) >= quietFor
      down.set(part, { count: 1, failure, isTold })
      if (!isTold) return
      toldAt.set(part, at)
      emit({ type: 'store-fault', store: part, to: 'down', failure, count: 1 })
    },

    worked(part: StorePart) {
      timeouts = 0
      skipUntil = -Infinity
      const known = down.get(part)
      if (!known) return
      down.delete(part)
      const { failure, count } = known
      if (known.isTold) emit({ type: 'store-fault', store: part, to: 'up', failure, count })
    },

    /** Parts that failed and have not worked since. */
    failing: () => [...down.keys()],

    status: (): StoreStatus => {
      const failures = [...down.values()].reduce((sum, { count }) => sum + count, 0)
      return Object.freeze({ healthy: failures === 0, failures })
    },
  }
}

export type StoreHealth = ReturnType<typeof createStoreHealth>
