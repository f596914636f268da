import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createLocalStore } from './local-store.ts'
import { isMemory, memory } from '../stores/memory.ts'
import { createSharedStore } from './shared-store.ts'
import type { StoreStatus } from './store-health.ts'
import type { BudgetAnswer, BudgetCharge, EvidenceStore, VerifierStore } from '../stores/stores.ts'

export type ClaimAnswer = 'fresh' | 'used' | 'failed'

/** What one verdict does with the store. Nothing here rejects, and all of it together takes 150 ms at most. */
export interface StoreTurn {
  claim: (key: string, ttlMs: number, owner: string) => Promise<ClaimAnswer>
  /** Not waited for by a visitor. */
  release: (key: string, owner: string) => void
  consume: (charges: readonly BudgetCharge[]) => Promise<BudgetAnswer>
  /** Charges what only limits tries. Undefined when the store failed: nothing of it stands in. */
  limit: (charges: readonly BudgetCharge[]) => Promise<BudgetAnswer | undefined>
  /** The verdict has waited for the store elsewhere: so many milliseconds of its time are gone. */
  spend: (ms: number) => void
}

/** A store that may fail, hang or forget, with what stands in for it. */
export interface GuardedStore {
  /** Keys can be what they stand for: nobody else reads them. */
  isLocal: boolean
  turn: () => StoreTurn
  /** Rejects when the store does not answer in time. */
  evidence: EvidenceStore
  status: () => StoreStatus
  close: () => void
}

export interface GuardedStoreParts {
  store: VerifierStore | undefined
  nodes: number
  /** Names what this node leaves in the store. */
  tag: string
  node: () => string
  clock: Clock
  emit: EmitEvent
}

/** Memory answers at once or not at all: a timer around each call would cost more than the call. */
export function guardStore(parts: GuardedStoreParts): GuardedStore {
  const { store = memory({ now: parts.clock.monotonic }) } = parts
  return isMemory(store) ? createLocalStore({ ...parts, store }) : createSharedStore({ ...parts, store })
}
