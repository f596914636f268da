import { createExpiringMap } from '../stores/expiring-map.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import { capacityOf, takeFromBuckets, type Buckets } from '../stores/take-from-buckets.ts'

/** Keys this node has claimed, and as whose. */
interface Held {
  owner: string
  ttlMs: number
}

/** What this node accepted and the store doesn't know. */
interface Owed {
  claims: Map<string, Held>
  charges: Map<string, BudgetCharge>
  /** What this node gave back: refused visitors keep their ticket. */
  releases: Map<string, { key: string; owner: string }>
}

const capacity = 400_000
const maxOwed = 50_000
/** Nodes notice the store's end and return up to so many milliseconds apart. What that could give away is left out. */
const lag = 2_000

/**
 * Stands in for a shared store while it doesn't answer: this node's own share of each budget, and the tickets that this
 * node has seen. The shares begin empty, since the store's budgets may just have been spent, and add up to one budget.
 */
export function createInsurance(nodes: number, now: () => number) {
  const held = createExpiringMap<Held>(capacity, now)
  let buckets: Buckets = createExpiringMap(capacity, now)
  let since: number | undefined
  const owed: Owed = { claims: new Map(), charges: new Map(), releases: new Map() }

  function consume(charges: readonly BudgetCharge[]): BudgetAnswer {
    const shares = charges.map((charge) => ({ ...charge, limit: charge.limit / nodes, burst: charge.burst / nodes }))
    return takeFromBuckets(buckets, shares, now(), (since ?? now()) + lag)
  }

  function oweCharges(charges: readonly BudgetCharge[]) {
    for (const charge of charges) {
      const known = owed.charges.get(charge.key)
      if (!known && owed.charges.size >= maxOwed) continue
      owed.charges.set(charge.key, { ...charge, cost: charge.cost + (known?.cost ?? 0) })
    }
  }

  return {
    isInForce: () => since !== undefined,
    begin() {
      if (since !== undefined) return
      since = now()
      buckets = createExpiringMap(capacity, now)
    },
    end: () => void (since = undefined),
    consume,
    oweCharges,

    /** `used`: this node knows the key as somebody else's; what it passed once never passes here again. */
    hold(key: string, ttlMs: number, owner: string): 'held' | 'used' | 'full' {
      const holder = held.get(key)
      if (holder) return holder.owner === owner ? 'held' : 'used'
      return held.set(key, { owner, ttlMs }, now() + ttlMs) ? 'held' : 'full'
    },
    letGo(key: string, owner: string) {
      if (held.get(key)?.owner !== owner) return
      held.delete(key)
      owed.claims.delete(key)
    },
    owe(key: string, ttlMs: number, owner: string) {
      if (owed.claims.size < maxOwed) owed.claims.set(key, { owner, ttlMs })
    },
    oweRelease(key: string, owner: string) {
      if (owed.releases.size < maxOwed) owed.releases.set(`${owner} ${key}`, { key, owner })
    },
    /** After the store has forgotten everything. */
    oweAllHeld() {
      for (const [key, { value }] of held.entries()) {
        if (owed.claims.size >= maxOwed) return
        owed.claims.set(key, value)
      }
    },
    owed,
  }
}

export type Insurance = ReturnType<typeof createInsurance>

/** Empties a bucket that is full, and does nothing to any other. */
export const toDraining = (charge: BudgetCharge): BudgetCharge => ({ ...charge, cost: charge.burst })

/** Milliseconds in which an empty bucket is full again. */
export const refillTime = (charge: BudgetCharge) => capacityOf(charge) / 1_000
