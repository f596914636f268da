import { createExpiringMap } from '../stores/expiring-map.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import { takeFromBuckets } from '../stores/take-from-buckets.ts'

const capacity = 100_000

/**
 * Buckets for tries, which pass nobody: they only protect the account and this process. So they are this process's own, and when
 * a flood of addresses has filled them they begin anew: an honest visitor must never be refused for want of room.
 */
export function createTryLimits(now: () => number): (charges: readonly BudgetCharge[]) => BudgetAnswer {
  let buckets = createExpiringMap<number>(capacity, now)

  return (charges) => {
    const answer = takeFromBuckets(buckets, charges, now())
    if (answer.ok || answer.key !== undefined) return answer
    buckets = createExpiringMap(capacity, now)
    return takeFromBuckets(buckets, charges, now())
  }
}
