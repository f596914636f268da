import { createExpiringMap } from '../stores/expiring-map.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import { takeFromBuckets } from '../stores/take-from-buckets.ts'
import type { StoreTurn } from '../ledger/guarded-store.ts'
import { chargesForTry, nameHere, type BudgetOwner, type RingCharge } from './budget-charges.ts'
import type { StoreKeys } from './store-keys.ts'

const capacity = 100_000

/**
 * Buckets for tries, which pass nobody: they only protect the account and this process. When a flood of addresses has filled them
 * they begin anew: an honest visitor must never be refused for want of room.
 */
export function createTryBuckets(now: () => number): (charges: readonly BudgetCharge[]) => BudgetAnswer {
  let buckets = createExpiringMap<number>(capacity, now)

  return (charges) => {
    const answer = takeFromBuckets(buckets, charges, now())
    if (answer.ok || answer.key !== undefined) return answer
    buckets = createExpiringMap(capacity, now)
    return takeFromBuckets(buckets, charges, now())
  }
}

export interface TryLimitsParts {
  limits: { perIpPerMinute: number; perSubjectPerMinute: number; isShared: boolean }
  keys: StoreKeys
  monotonic: () => number
}

/** The charges of a try, and what its buckets say. */
export interface TryAnswer {
  charges: readonly RingCharge[]
  answer: BudgetAnswer
}

/** Limits what reaches the API: each process for itself, or all together in the store, and for itself where that fails. */
export function createTryLimits({ limits, keys, monotonic }: TryLimitsParts) {
  const takeHere = createTryBuckets(monotonic)

  function limitHere(owner: BudgetOwner): TryAnswer {
    const charges = chargesForTry(nameHere, owner, limits)
    return { charges, answer: takeHere(charges) }
  }

  async function limitTogether(owner: BudgetOwner, turn: StoreTurn): Promise<TryAnswer> {
    const charges = chargesForTry((ring, whose) => keys.bucket('limit', ring, whose), owner, limits)
    const answer = await turn.limit(charges)
    return answer ? { charges, answer } : limitHere(owner)
  }

  return (owner: BudgetOwner, turn: StoreTurn) => (limits.isShared ? limitTogether(owner, turn) : limitHere(owner))
}

export type LimitTries = ReturnType<typeof createTryLimits>
