import type { BudgetCharge, BudgetRing, DegradeBudgets, VerifierStore } from '@tcaptcha/server'
import type { BudgetLeft } from '../../src/server/server-view.ts'
import { toRings } from './site-config.ts'

/** In the order they are shown. `network` says nothing that `address` doesn't, for one visitor. */
const shown = ['subject', 'address', 'unknown', 'global', 'incident'] as const satisfies readonly BudgetRing[]
const personal: readonly BudgetRing[] = ['subject', 'address']

/** Looks over the shoulder of a store of `memory()`, to tell what is left of the budgets for unverified passes. */
export function watchBudgets(store: VerifierStore, now: () => number, current: () => DegradeBudgets) {
  const spent = new Map<BudgetRing, { key: string; emptyAt: number }>()
  const { consume } = store.budgets

  store.budgets.consume = async (charges) => {
    const answer = await consume(charges)
    if (answer.ok) for (const charge of charges) note(charge)
    return answer
  }

  function note({ key, limit, windowMs, cost }: BudgetCharge) {
    const ring = shown.find((name) => key.includes(`:degrade:${name}:`))
    if (!ring) return
    const before = spent.get(ring)
    const from = Math.max(now(), before?.key === key ? before.emptyAt : 0)
    spent.set(ring, { key, emptyAt: from + (windowMs / limit) * cost })
  }

  return {
    /** What follows is about somebody else, with an address and a name of their own. */
    nextVisitor: () => personal.forEach((ring) => spent.delete(ring)),
    left: (): readonly BudgetLeft[] => {
      const rings = toRings(current())
      return shown.map((ring) => {
        const { limit, windowMs, burst } = rings[ring]
        const used = Math.max(0, (spent.get(ring)?.emptyAt ?? 0) - now()) / (windowMs / limit)
        // A grain of tolerance, as the store has: sums of fractions must not take a unit away.
        return { ring, left: Math.max(0, Math.floor(burst - used + 1e-6)), of: burst }
      })
    },
  }
}
