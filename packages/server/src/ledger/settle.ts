import type { Insurance } from './insurance.ts'
import { failed, type Attempt } from './store-attempt.ts'
import type { StorePart } from './store-health.ts'
import type { VerifierStore } from '../stores/stores.ts'

/** Milliseconds that a note of a store that is back stays there. */
const noteLife = 60_000
/** Of each kind, in one go, and so many at the same time. */
const batch = 5_000
const atOnce = 100

export interface SettleParts {
  insurance: Insurance
  startAttempts: () => Attempt
  tag: string
  node: () => string
  /** Parts of the store that failed and have not worked since. */
  failing: () => readonly StorePart[]
}

/** Tells the store what it missed. False when it still fails. */
export function createSettle({ insurance, startAttempts, failing, tag, node }: SettleParts): () => Promise<boolean> {
  return async function settle(): Promise<boolean> {
    // Each with a time of its own: nobody waits for them.
    const attempt: Attempt = (part, call) => startAttempts()(part, call)
    const { claims, charges, releases } = insurance.owed
    const areReleased = await forSome(releases, async (id, { key, owner }) => {
      if ((await attempt('replay', (store) => store.replay.release(key, owner))) === failed) return false
      return releases.delete(id)
    })
    // All of them first: a ticket may have been claimed again since.
    if (!areReleased || releases.size > 0) return false
    const areClaimed = await forSome(claims, async (key, claim) => {
      const { ttlMs, owner } = claim
      if ((await attempt('replay', (store) => store.replay.claim(key, ttlMs, owner))) === failed) return false
      if (claims.get(key) === claim) claims.delete(key)
      return true
    })
    if (!areClaimed) return false
    const areCharged = await forSome(charges, async (key, charge) => {
      charges.delete(key)
      if ((await attempt('budgets', (store) => store.budgets.consume([{ ...charge, isOwed: true }]))) !== failed)
        return true
      const since = charges.get(key)?.cost ?? 0
      charges.set(key, { ...charge, cost: charge.cost + since })
      return false
    })
    if (!areCharged) return false
    // A write: a Redis that is full, or became a replica, still answers what only reads.
    const key = `{${tag}}:2:back:${node()}`
    if ((await attempt('evidence', (store) => store.evidence.set(key, 'here', noteLife))) === failed) return false
    // A part that is owed nothing would stay failed until a visitor needs it.
    for (const part of failing())
      if ((await attempt(part, (store) => touch(store, part, `${key}:${part}`))) === failed) return false
    return true
  }
}

/** Calls a part, so that it writes. */
function touch({ budgets, replay, evidence }: VerifierStore, part: StorePart, key: string): Promise<unknown> {
  if (part === 'evidence') return evidence.set(key, 'here', noteLife)
  if (part === 'replay') return replay.claim(key, noteLife, 'here')
  return budgets.consume([{ key, limit: 60, windowMs: noteLife, burst: 60, cost: 1 }])
}

/** Goes through some of them, a hundred at a time. False once one was. */
async function forSome<Value>(owed: ReadonlyMap<string, Value>, each: (key: string, value: Value) => Promise<boolean>) {
  const some = [...owed].slice(0, batch)
  for (let from = 0; from < some.length; from += atOnce) {
    const done = await Promise.all(some.slice(from, from + atOnce).map(([key, value]) => each(key, value)))
    if (done.includes(false)) return false
  }
  return true
}
