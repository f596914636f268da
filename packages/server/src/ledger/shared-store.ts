import type { Clock } from '../platform/clock.ts'
import { createDeadline, tooLate } from '../platform/deadline.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createBudgetBook } from './budget-book.ts'
import type { GuardedStore, StoreTurn } from './guarded-store.ts'
import { createInsurance } from './insurance.ts'
import { failed, readBudgetAnswer, type Attempt } from './store-attempt.ts'
import { createStoreHealth } from './store-health.ts'
import type { VerifierStore } from '../stores/stores.ts'

/** In which a limit of so many a minute is full again. */
const limitsRefill = 60_000
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
  const countsLosses = store.losses !== undefined
  const book = createBudgetBook({ ...parts, failing: health.failing, insurance, startAttempts, countsLosses })

  let losses = store.losses?.()
  let lostAt = -Infinity

  /** A store that finds out by itself has begun its buckets anew; what this node has let pass it does not know any more. */
  function noticeLoss() {
    const found = store.losses?.()
    if (found === losses) return
    losses = found
    lostAt = clock.monotonic()
    book.noteLoss()
  }

  function startAttempts(turnLeft = { ms: turnTime }): Attempt {
    // Calls side by side take their time once.
    let running = 0
    let since = 0
    let isCounted = false
    return async (part, call) => {
      if (running === 0) since = clock.monotonic()
      const time = turnLeft.ms - (clock.monotonic() - since)
      if (time <= 0 || !health.mayTry()) return failed
      running += 1
      const deadline = createDeadline(clock, time)
      try {
        const answer = await deadline.race(call(store))
        if (answer === tooLate) {
          health.failed(part, 'timeout', !isCounted)
          book.retry()
          isCounted = true
          return failed
        }
        health.worked(part)
        noticeLoss()
        return answer
      } catch {
        health.failed(part, 'error')
        book.retry()
        return failed
      } finally {
        deadline.clear()
        running -= 1
        if (running === 0) turnLeft.ms -= clock.monotonic() - since
      }
    }
  }

  function turn(): StoreTurn {
    const left = { ms: turnTime }
    const attempt = startAttempts(left)
    return {
      spend: (ms) => void (left.ms -= ms),
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
        void startAttempts()('replay', (shared) => shared.replay.release(key, owner)).then((answer) => {
          if (answer === failed) book.oweRelease(key, owner)
        })
      },
      consume: (charges) => book.consume(charges, attempt),
      async limit(charges) {
        // Buckets that begin empty are right for what passes unverified, and would refuse visitors who only try.
        const isEmptied = () => clock.monotonic() - lostAt < limitsRefill
        if (isEmptied()) return undefined
        const answer = await attempt('budgets', (shared) => shared.budgets.consume(charges))
        return answer === failed || isEmptied() ? undefined : readBudgetAnswer(answer)
      },
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
