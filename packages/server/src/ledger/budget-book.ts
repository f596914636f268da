import type { Clock } from '../platform/clock.ts'
import { createIdleTimer } from '../platform/idle-timer.ts'
import { createExpiringMap } from '../stores/expiring-map.ts'
import { refillTime, toDraining } from './insurance.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createSettle, type SettleParts } from './settle.ts'
import { failed, readBudgetAnswer, type Attempt } from './store-attempt.ts'
import { createStoreMarker } from './store-marker.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'

const settleEvery = 1_000
/** All nodes must have written down what they passed before any of them trusts the store's budgets again. */
const settleFor = 3_000

export interface BudgetBookParts extends SettleParts {
  clock: Clock
  /** The store finds out by itself that it came back empty, and begins its buckets anew. */
  countsLosses: boolean
  emit: EmitEvent
}

/** Charges the store, or this node's insurance while the store fails; what the insurance passed is written down afterwards. */
export function createBudgetBook(parts: BudgetBookParts) {
  const { insurance, clock, tag, node } = parts
  const { monotonic } = clock
  let marker: ReturnType<typeof createStoreMarker> | undefined
  let forgottenAt = -Infinity
  let drained = createExpiringMap<true>(100_000, monotonic)
  const settle = createSettle(parts)
  const timer = createIdleTimer(clock, () => void tick())
  let backSince: number | undefined
  let tickedAt = -Infinity
  let isClosed = false

  async function consume(charges: readonly BudgetCharge[], attempt: Attempt): Promise<BudgetAnswer> {
    if (!insurance.isInForce()) {
      if (await isReady(charges, attempt)) {
        const answer = await attempt('budgets', (store) => store.budgets.consume(charges))
        if (answer !== failed) return readBudgetAnswer(answer)
      }
      insure()
    }
    // Some runtimes drop a timer with the request that began it: then visitors are what it goes by.
    if (monotonic() - tickedAt > 2 * settleEvery) void tick()
    return consumeShare(charges, attempt)
  }

  /** What this node may pass by itself. Where the store answers again it has to agree: other nodes may never have missed it. */
  async function consumeShare(charges: readonly BudgetCharge[], attempt: Attempt): Promise<BudgetAnswer> {
    const share = insurance.consume(charges)
    if (!share.ok) return share
    if (backSince !== undefined) {
      const answer = await attempt('budgets', (store) => store.budgets.consume(charges))
      if (answer !== failed) return readBudgetAnswer(answer)
      // The insurance may have ended while this call waited: what is owed would never be written down.
      insure()
    }
    insurance.oweCharges(charges)
    return share
  }

  /** Whether the buckets can be trusted: of a store that does not count its losses this node looks for a marker of its own. */
  async function isReady(charges: readonly BudgetCharge[], attempt: Attempt): Promise<boolean> {
    if (parts.countsLosses) return true
    marker ??= createStoreMarker(`{${tag}}:2:mark:${node()}`, monotonic)
    const memory = await marker.look(attempt)
    if (memory === 'forgotten') {
      forgottenAt = monotonic()
      drained = createExpiringMap(100_000, monotonic)
      noteLoss()
    }
    return memory !== 'failed' && drain(charges, attempt)
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
    const isPaid = Object.values(insurance.owed).every(({ size }) => size === 0)
    const isOver = backSince !== undefined && at - backSince >= settleFor && isPaid
    if (isOver) insurance.end()
    else if (!isClosed) timer.startBy(settleEvery)
  }

  /** Something failed: it is called again, so that its end is seen without a visitor, too. */
  function retry() {
    if (!isClosed) timer.startBy(settleEvery)
  }

  function oweRelease(key: string, owner: string) {
    insurance.oweRelease(key, owner)
    retry()
  }

  /** The store came back empty: what this node has let pass is written again. */
  function noteLoss() {
    parts.emit({ type: 'store-lost' })
    insurance.oweAllHeld()
    if (!isClosed) timer.startBy(0)
  }

  /** Empties each bucket that a store without memory shows as full, until it would have refilled. */
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

  return { consume, insure, retry, oweRelease, noteLoss, close }
}
