import type { Clock } from '../platform/clock.ts'
import { createDeadline, tooLate } from '../platform/deadline.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createBudgetBook } from './budget-book.ts'
import type { GuardedStore, StoreTurn } from './guarded-store.ts'
import { createInsurance } from './insurance.ts'
import { failed, type Attempt } from './store-attempt.ts'
import { createStoreHealth } from './store-health.ts'
import type { VerifierStore } from '../stores/stores.ts'

/** Milliseconds that one verdict may spend on the store, all its calls together. */
const turnTime = 150

export interface SharedStoreParts {
  store: VerifierStore
  nodes: number
  tag: string
  node: () => string
  clock: Clock
  emit: EmitEvent
}

/** A store outside this process, with a deadline, a pause after time-outs, and this node's own memory for its failures. */
export function createSharedStore(parts: SharedStoreParts): GuardedStore {
  const { store, clock } = parts
  const health = createStoreHealth(clock, parts.emit)
  const insurance = createInsurance(parts.nodes, clock.monotonic)
  const book = createBudgetBook({ ...parts, insurance, startAttempts })

  function startAttempts(): Attempt {
    let left = turnTime
    return async (part, call) => {
      if (left <= 0 || !health.mayTry()) return failed
      const startedAt = clock.monotonic()
      const deadline = createDeadline(clock, left)
      try {
        const answer = await deadline.race(call(store))
        if (answer === tooLate) {
          health.failed(part, 'timeout')
          return failed
        }
        health.worked(part)
        return answer
      } catch {
        health.failed(part, 'error')
        return failed
      } finally {
        deadline.clear()
        left -= clock.monotonic() - startedAt
      }
    }
  }

  function turn(): StoreTurn {
    const attempt = startAttempts()
    return {
      async claim(key, ttlMs, owner) {
        const known = insurance.hold(key, ttlMs, owner)
        if (known === 'used') return 'used'
        const isFresh = await attempt('replay', (shared) => shared.replay.claim(key, ttlMs, owner))
        if (isFresh === failed) {
          book.insure()
          // Neither the store nor this node can remember it.
          if (known === 'full') return 'failed'
          insurance.owe(key, ttlMs, owner)
          return 'fresh'
        }
        if (isFresh === true) return 'fresh'
        insurance.letGo(key, owner)
        return 'used'
      },
      release(key, owner) {
        insurance.letGo(key, owner)
        void startAttempts()('replay', (shared) => shared.replay.release(key, owner))
      },
      consume: (charges) => book.consume(charges, attempt),
    }
  }

  return {
    isLocal: false,
    turn,
    evidence: {
      async get(key) {
        const found = await startAttempts()('evidence', (shared) => shared.evidence.get(key))
        if (found === failed) throw new Error('no answer')
        return typeof found === 'string' ? found : undefined
      },
      async set(key, value, ttlMs) {
        const done = await startAttempts()('evidence', (shared) => shared.evidence.set(key, value, ttlMs))
        if (done === failed) throw new Error('no answer')
      },
    },
    status: health.status,
    close: book.close,
  }
}
