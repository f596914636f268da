import type { BudgetCharge, DegradeBudgets, VerifierStore } from '@tcaptcha/server'
import type { BudgetLeft } from '../../src/backend-client/server-view.ts'
import { toRings } from '../site-config.ts'

/** One visitor's own, which `status()` leaves out. `network` says nothing that `address` doesn't, for one visitor. */
const shown = ['subject', 'address'] as const

type Personal = (typeof shown)[number]

/** Looks over the shoulder of a store of `memory()`, to tell what is left of one visitor's budgets for unverified passes. */
export function watchBudgets(store: VerifierStore, now: () => number, current: () => DegradeBudgets) {
  const spent = new Map<Personal, { key: string; emptyAt: number }>()
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
    nextVisitor: () => spent.clear(),
    left: (): readonly BudgetLeft[] => {
      const rings = toRings(current())
      return shown.map((ring) => {
        const { limit, windowMs } = rings[ring]
        const used = Math.max(0, (spent.get(ring)?.emptyAt ?? 0) - now()) / (windowMs / limit)
        // A grain of tolerance, as the store has: sums of fractions must not take a unit away.
        return { ring, left: Math.max(0, Math.floor(limit - used + 1e-6)), of: limit }
      })
    },
  }
}
