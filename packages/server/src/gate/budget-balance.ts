import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import { stepOf } from '../stores/take-from-buckets.ts'
import { sharedBuckets, type RingCharge } from './budget-charges.ts'

/** What is left of a budget that all visitors share, at this moment. */
export interface BudgetLeft {
  readonly ring: 'global' | 'unknown' | 'incident'
  readonly left: number
  /** What there is at once when nothing has been used. */
  readonly of: number
}

const names = ['global', 'unknown', 'incident'] as const

/** Keeps the balance of the shared budgets for an operator to see: what this process itself has let pass. */
export function createBudgetBalance(monotonic: () => number) {
  const fullAt = new Map<string, number>()

  return {
    note(charges: readonly RingCharge[]) {
      const at = monotonic()
      for (const charge of charges) {
        const { ring, cost } = charge
        if (!isShared(ring)) continue
        fullAt.set(ring, Math.max(at, fullAt.get(ring) ?? at) + (stepOf(charge) * cost) / 1_000)
      }
    },
    left(budgets: ResolvedBudgets): readonly BudgetLeft[] {
      const at = monotonic()
      const buckets = sharedBuckets(budgets)
      return names.map((ring) => {
        const { burst } = buckets[ring]
        const used = (Math.max(0, (fullAt.get(ring) ?? at) - at) * 1_000) / stepOf(buckets[ring])
        // A grain of tolerance: sums of fractions must not take a unit away.
        return Object.freeze({ ring, left: Math.max(0, Math.floor(burst - used + 1e-6)), of: burst })
      })
    },
  }
}

export type BudgetBalance = ReturnType<typeof createBudgetBalance>

const isShared = (ring: string): ring is (typeof names)[number] => names.some((name) => name === ring)
