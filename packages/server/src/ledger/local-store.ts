import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { GuardedStore, StoreTurn } from './guarded-store.ts'
import { createStoreHealth } from './store-health.ts'
import type { VerifierStore } from '../stores/stores.ts'

/** This process's memory. All that can happen to it is to be full. */
export function createLocalStore({
  store,
  clock,
  emit,
}: {
  store: VerifierStore
  clock: Clock
  emit: EmitEvent
}): GuardedStore {
  const health = createStoreHealth(clock, emit)

  const turn: StoreTurn = {
    async claim(key, ttlMs, owner) {
      try {
        const isFresh = await store.replay.claim(key, ttlMs, owner)
        health.worked('replay')
        return isFresh ? 'fresh' : 'used'
      } catch {
        health.failed('replay', 'full')
        return 'failed'
      }
    },
    release: (key, owner) => void store.replay.release(key, owner),
    async consume(charges) {
      const answer = await store.budgets.consume(charges)
      if (!answer.ok && answer.key === undefined) health.failed('budgets', 'full')
      else health.worked('budgets')
      return answer
    },
    limit: (charges) => store.budgets.consume(charges),
    spend: () => {},
  }

  return { isLocal: true, turn: () => turn, evidence: store.evidence, status: health.status, close: () => {} }
}
