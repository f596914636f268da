import type { Clock } from '../platform/clock.ts'
import { createIdleTimer } from '../platform/idle-timer.ts'
import { createExpiringMap } from '../stores/expiring-map.ts'
import { refillTime, toDraining, toForced, type Insurance } from './insurance.ts'
import { failed, readBudgetAnswer, type Attempt } from './store-attempt.ts'
import { createStoreMarker } from './store-marker.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'

const settleEvery = 1_000
/** All nodes must have written down what they passed before any of them trusts the store's budgets again. */
const settleFor = 3_000
/** Of each kind, in one go. */
const batch = 500

export interface BudgetBookParts {
  insurance: Insurance
  startAttempts: () => Attempt
  clock: Clock
  tag: string
  node: () => string
}

/** Charges the store, or this node's insurance while the store fails; what the insurance passed is written down afterwards. */
export function createBudgetBook({ insurance, startAttempts, clock, tag, node }: BudgetBookParts) {
  const { monotonic } = clock
  let marker: ReturnType<typeof createStoreMarker> | undefined
  let forgottenAt = -Infinity
  let drained = createExpiringMap<true>(100_000, monotonic)
  const timer = createIdleTimer(clock, () => void tick())
  let backSince: number | undefined
  let tickedAt = -Infinity
  let isClosed = false

  async function consume(charges: readonly BudgetCharge[], attempt: Attempt): Promise<BudgetAnswer> {
    if (!insurance.isInForce()) {
      marker ??= createStoreMarker(`{${tag}}:mark:${node()}`, monotonic)
      const memory = await marker.look(attempt)
      if (memory === 'forgotten') forget()
      if (memory !== 'failed' && (await drain(charges, attempt))) {
        const answer = await attempt('budgets', (store) => store.budgets.consume(charges))
        if (answer !== failed) return readBudgetAnswer(answer)
      }
      insure()
    }
    // Some runtimes drop a timer with the request that began it: then visitors are what it goes by.
    if (monotonic() - tickedAt > 2 * settleEvery) void tick()
    return insurance.consume(charges)
  }

  function insure() {
    if (!insurance.isInForce()) tickedAt = monotonic()
    insurance.begin()
    backSince = undefined
    if (!isClosed) timer.startBy(settleEvery)
  }

  async function tick() {
    tickedAt = monotonic()
    const isSettled = await settle().catch(() => false)
    const at = monotonic()
    backSince = isSettled ? (backSince ?? at) : undefined
    const { claims, charges } = insurance.owed
    const isOver = backSince !== undefined && at - backSince >= settleFor && claims.size === 0 && charges.size === 0
    if (isOver) insurance.end()
    else if (!isClosed) timer.startBy(settleEvery)
  }

  /** False when the store still fails. */
  async function settle(): Promise<boolean> {
    // Each with a time of its own: nobody waits for them.
    const attempt: Attempt = (part, call) => startAttempts()(part, call)
    const { claims, charges } = insurance.owed
    for (const [key, claim] of [...claims].slice(0, batch)) {
      const { ttlMs, owner } = claim
      if ((await attempt('replay', (store) => store.replay.claim(key, ttlMs, owner))) === failed) return false
      if (claims.get(key) === claim) claims.delete(key)
    }
    for (const [key, charge] of [...charges].slice(0, batch)) {
      charges.delete(key)
      if ((await attempt('budgets', (store) => store.budgets.consume([toForced(charge)]))) !== failed) continue
      const since = charges.get(key)?.cost ?? 0
      charges.set(key, { ...charge, cost: charge.cost + since })
      return false
    }
    return (await attempt('evidence', (store) => store.evidence.get(`{${tag}}:mark:${node()}`))) !== failed
  }

  /** The store came back empty: no bucket of it is worth anything until it would have refilled. */
  function forget() {
    forgottenAt = monotonic()
    drained = createExpiringMap(100_000, monotonic)
    insurance.oweAllHeld()
    if (!isClosed) timer.startBy(0)
  }

  async function drain(charges: readonly BudgetCharge[], attempt: Attempt): Promise<boolean> {
    for (const charge of charges) {
      const until = forgottenAt + refillTime(charge)
      if (monotonic() >= until || drained.get(charge.key)) continue
      if ((await attempt('budgets', (store) => store.budgets.consume([toDraining(charge)]))) === failed) return false
      drained.set(charge.key, true, until)
    }
    return true
  }

  function close() {
    isClosed = true
    timer.stop()
  }

  return { consume, insure, close }
}
