import type { CaptchaApi } from '../api/captcha-api.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import { claimAll } from '../gate/claim-all.ts'
import type { StoreKeys } from '../gate/store-keys.ts'
import type { OutageWatch } from '../outage/outage-watch.ts'
import type { Clock } from '../platform/clock.ts'
import { createDeadline } from '../platform/deadline.ts'
import type { StoreTurn } from '../ledger/guarded-store.ts'
import type { Evidence } from '../verdict/evidence.ts'
import type { VerdictReason } from '../verdict/reasons.ts'
import { createVerdict, noDetails, type Verdict, type VerdictDetails } from '../verdict/verdict.ts'
import type { CallQueue } from './call-queue.ts'
import type { Claim } from './read-claim.ts'
import { ticketKeys } from './ticket-keys.ts'

/** The vendor's word, or, where there was none, what is known of why. */
export type Checked = { isDecided: true; verdict: Verdict } | Unchecked

export interface Unchecked {
  isDecided: false
  /** What the API said in place of a check. It decides, unless an operator has forced something. */
  refusal: VerdictReason | undefined
  evidence: Evidence
  details: VerdictDetails
}

export interface AskVendorParts {
  clock: Clock
  api: CaptchaApi
  watch: OutageWatch
  queue: CallQueue
  keys: StoreKeys
  nextOwner: () => string
  timeout: number
}

/** An ordinary ticket lives for five minutes; the vendor's clock and ours may differ a little. */
const verifiedMemory = 360_000
/** When a second look begins beside a slow answer, as a part of the time-out. */
const hedgeAfter = 0.45
/** Turns in the queue for each turn of a stranger. */
const weights = { known: 8, visitToken: 4, stranger: 1 } as const

const unchecked = (watch: OutageWatch, details: VerdictDetails, refusal?: VerdictReason): Unchecked => ({
  isDecided: false,
  refusal,
  evidence: watch.current(),
  details,
})
const decided = (verdict: Verdict): Checked => ({ isDecided: true, verdict })

/** Has the vendor check an ordinary ticket, within the time-out. */
export async function askVendor(parts: AskVendorParts, claim: Claim, turn: StoreTurn): Promise<Checked> {
  const { clock, watch, queue, timeout } = parts
  const admission = watch.shouldCallApi()
  if (!admission.call) return unchecked(watch, noDetails)
  const startedAt = clock.monotonic()
  const remaining = () => Math.max(0, timeout - (clock.monotonic() - startedAt))
  const place = await queue.enter({ network: claim.reporter.network, weight: weightOf(claim) }, claim.signal)
  if (place.turn !== 'go') {
    admission.done()
    return decided(createVerdict(place.turn))
  }
  // A slow API: look with our own eyes while we wait, so that the answer fits into the same time.
  const stopHedge = clock.setTimeout(() => void watch.look().catch(() => {}), remaining() * hedgeAfter)
  let outcome: ApiOutcome
  try {
    const { kind, app, ticket, randstr, owner, signal } = claim
    const [appSecretKey] = app.appSecretKeys()
    const query = { kind, appId: app.appId, appSecretKey, ticket, randstr, ip: owner.ip.address }
    outcome = await parts.api.describe(query, { timeout: remaining(), signal })
  } finally {
    stopHedge()
    place.leave()
    admission.done()
  }
  watch.recordOutcome(outcome, claim.reporter)
  return readOutcome(parts, claim, turn, outcome, remaining())
}

const weightOf = ({ owner, visitToken }: Claim) =>
  owner.isKnown ? weights.known : visitToken?.ok === true ? weights.visitToken : weights.stranger

async function readOutcome(
  parts: AskVendorParts,
  claim: Claim,
  turn: StoreTurn,
  outcome: ApiOutcome,
  left: number,
): Promise<Checked> {
  switch (outcome.class) {
    case 'answer': {
      const { reason } = outcome.meaning
      const details = { ...noDetails, requestId: outcome.requestId, vendorCode: outcome.code }
      return decided(createVerdict(reason === 'passed' ? await remember(parts, claim, turn) : reason, details))
    }
    case 'no-answer': {
      const details = { ...noDetails, vendorCode: outcome.failure }
      if (!outcome.late) await lookWithin(parts, left)
      return unchecked(parts.watch, details)
    }
    case 'service-fault': {
      const details = { ...noDetails, requestId: outcome.requestId, vendorCode: outcome.vendorCode }
      await lookWithin(parts, left)
      return unchecked(parts.watch, details)
    }
    case 'aborted':
    case 'inconclusive':
      return decided(createVerdict(outcome.class))
    default: {
      const { requestId, vendorCode } = outcome
      const details = { ...noDetails, requestId, vendorCode }
      if (outcome.class === 'unknown') return decided(createVerdict('unknown-answer', details))
      return unchecked(parts.watch, details, outcome.class)
    }
  }
}

/** If it takes longer, what is known when the visitor's time is up has to do. */
async function lookWithin({ clock, watch }: AskVendorParts, left: number) {
  const deadline = createDeadline(clock, left)
  try {
    await deadline.race(watch.look())
  } finally {
    deadline.clear()
  }
}

/** Every verified ticket is remembered, so that it is worth nothing in a later outage. No failure of ours refuses it. */
async function remember({ keys, nextOwner }: AskVendorParts, claim: Claim, turn: StoreTurn) {
  const { answer } = await claimAll(turn, ticketKeys(keys, claim), verifiedMemory, nextOwner())
  return answer === 'used' ? 'replayed' : 'passed'
}
