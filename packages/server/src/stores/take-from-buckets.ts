import type { BudgetAnswer, BudgetCharge } from './stores.ts'
import type { ExpiringMap } from './expiring-map.ts'

/** Buckets as GCRA keeps them: for each key the moment when it will be full again, in whole microseconds. */
export type Buckets = ExpiringMap<number>

const granted: BudgetAnswer = Object.freeze({ ok: true })

/** Microseconds in which one use is given back: whole ones, so that every store counts alike and no sum of fractions refuses the last use. */
export const stepOf = ({ windowMs, limit }: Pick<BudgetCharge, 'windowMs' | 'limit'>) =>
  Math.max(1, Math.ceil((windowMs * 1_000) / limit))

/** Microseconds in which an empty bucket is full again. */
export const capacityOf = (charge: BudgetCharge) => Math.floor(stepOf(charge) * charge.burst)

/** Microseconds that a charge takes from its bucket. */
export const priceOf = (charge: BudgetCharge) => Math.ceil(stepOf(charge) * charge.cost)

/**
 * Takes all charges or none. Times are in milliseconds. A bucket that isn't known counts as full; with `emptyAt` as if it had
 * been emptied at that moment.
 */
export function takeFromBuckets(
  buckets: Buckets,
  charges: readonly BudgetCharge[],
  now: number,
  emptyAt = -Infinity,
): BudgetAnswer {
  const at = Math.floor(now * 1_000)
  const keys: string[] = []
  const next: number[] = []
  const known = (key: string) => {
    const again = keys.lastIndexOf(key)
    return again < 0 ? buckets.get(key) : next[again]
  }
  for (const charge of charges) {
    const { key, formerKeys } = charge
    const capacity = capacityOf(charge)
    let full = known(key)
    for (const former of formerKeys ?? []) full = latest(full, known(former))
    full = Math.max(at, full ?? emptyAt * 1_000 + capacity) + priceOf(charge)
    const wait = full - at - capacity
    if (wait > 0 && !charge.isOwed) return { ok: false, key, retryAfter: Math.ceil(wait / 1_000) }
    keys.push(key)
    next.push(full)
    for (const former of formerKeys ?? []) {
      keys.push(former)
      next.push(full)
    }
  }
  if (!buckets.hasRoomFor(keys)) return { ok: false, key: undefined, retryAfter: 1_000 }
  for (const [index, key] of keys.entries()) buckets.set(key, next[index] ?? at, (next[index] ?? at) / 1_000)
  return granted
}

const latest = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
