import type { BudgetAnswer, BudgetCharge } from './stores.ts'
import type { ExpiringMap } from './expiring-map.ts'

/** Buckets as GCRA keeps them: for each key the moment when it will be full again. */
export type Buckets = ExpiringMap<number>

const granted: BudgetAnswer = Object.freeze({ ok: true })

/** Milliseconds in which one use is given back. */
export const stepOf = ({ windowMs, limit }: BudgetCharge) => windowMs / limit

/**
 * Takes all charges or none. A bucket that isn't known counts as full; with `emptyAt` as if it had been emptied at that
 * moment.
 */
export function takeFromBuckets(
  buckets: Buckets,
  charges: readonly BudgetCharge[],
  at: number,
  emptyAt = -Infinity,
): BudgetAnswer {
  const keys: string[] = []
  const next: number[] = []
  for (const charge of charges) {
    const { key, burst, cost } = charge
    const step = stepOf(charge)
    const again = keys.lastIndexOf(key)
    const known = (again < 0 ? undefined : next[again]) ?? buckets.get(key) ?? emptyAt + step * burst
    const full = Math.max(at, known) + step * cost
    const wait = full - at - step * burst
    // A grain of tolerance: sums of fractions of a window must not refuse the last unit.
    if (wait > 1e-6) return { ok: false, key, retryAfter: Math.ceil(wait) }
    keys.push(key)
    next.push(full)
  }
  if (!buckets.hasRoomFor(keys)) return { ok: false, key: undefined, retryAfter: 1_000 }
  for (const [index, key] of keys.entries()) buckets.set(key, next[index] ?? at, next[index] ?? at)
  return granted
}
