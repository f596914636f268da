import type { BudgetCharge, BudgetRing, VerifierStore } from '@tcaptcha/server'
import type { BudgetLeft } from '../../src/server/server-view.ts'

/** In the order they are shown. `network` says nothing that `address` doesn't, for one visitor. */
const shown: readonly BudgetRing[] = ['subject', 'address', 'unknown', 'global', 'incident']
const personal: readonly BudgetRing[] = ['subject', 'address']

/** Looks over the shoulder of a store of `memory()`, to tell what is left of the budgets for unverified passes. */
export function watchBudgets(
  store: VerifierStore,
  now: () => number,
  full: Readonly<Partial<Record<BudgetRing, number>>>,
) {
  const rings = new Map<BudgetRing, { key: string; burst: number; step: number; emptyAt: number }>()
  const { consume } = store.budgets

  store.budgets.consume = async (charges) => {
    const answer = await consume(charges)
    if (answer.ok) for (const charge of charges) note(charge)
    return answer
  }

  function note({ key, limit, windowMs, burst, cost }: BudgetCharge) {
    const ring = shown.find((name) => key.includes(`:degrade:${name}:`))
    if (!ring) return
    const step = windowMs / limit
    const before = rings.get(ring)
    const emptyAt = Math.max(now(), before?.key === key ? before.emptyAt : 0) + step * cost
    rings.set(ring, { key, burst, step, emptyAt })
  }

  return {
    /** What follows is about somebody else, with an address and a name of their own. */
    nextVisitor: () => personal.forEach((ring) => rings.delete(ring)),
    left: (): readonly BudgetLeft[] =>
      shown.map((ring) => {
        const { burst = full[ring] ?? 0, step = 1, emptyAt = 0 } = rings.get(ring) ?? {}
        // A grain of tolerance, as the store has: sums of fractions must not take a unit away.
        return { ring, left: Math.floor(burst - Math.max(0, emptyAt - now()) / step + 1e-6), of: burst }
      }),
  }
}
