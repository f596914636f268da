import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import type { ForceMode } from '../force/order.ts'
import type { AskGate } from '../gate/gate.ts'
import { decide } from '../gate/policy.ts'
import type { StoreKeys } from '../gate/store-keys.ts'
import type { StoreTurn } from '../ledger/guarded-store.ts'
import type { EvidenceState } from '../verdict/evidence.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { reasons, type VerdictReason } from '../verdict/reasons.ts'
import { createVerdict, type Verdict } from '../verdict/verdict.ts'
import type { Unchecked } from './ask-vendor.ts'
import type { Claim } from './read-claim.ts'
import { ticketKeys } from './ticket-keys.ts'

export interface PassUnverifiedParts {
  readDegrade: () => 'never' | ResolvedBudgets
  readForce: () => ForceMode | 'none'
  askGate: AskGate
  keys: StoreKeys
  reportFault: ReportFault
}

/** Decides about a ticket that the vendor did not check. */
export async function passUnverified(
  parts: PassUnverifiedParts,
  claim: Claim,
  turn: StoreTurn,
  { refusal, evidence, details: vendor }: Unchecked,
): Promise<Verdict> {
  const { form, errorCode, owner, action, visitToken, readAt, signal } = claim
  const force = parts.readForce()
  if (refusal && force === 'none') return createVerdict(refusal, vendor)
  const budgets = parts.readDegrade()
  const details = { ...vendor, evidence, errorCode }
  const isNever = budgets === 'never'
  const cell = {
    presented: form,
    state: readState(claim, evidence.state),
    fault: evidence.fault,
    degrade: isNever ? 'never' : 'budgets',
    action: !isNever && budgets.actionRule(action) === 'never' ? 'never' : 'allow',
    allowance: claim.isAuthenticated && !isNever && budgets.healthyAllowance !== undefined,
    force,
  } as const
  if (force !== 'none') ring(refusal ?? readRefusal(decide({ ...cell, force: 'none' })))
  const decision = decide(cell)
  if (decision.step === 'refuse') return createVerdict(decision.reason, details)
  if (decision.step === 'verify' || isNever) return createVerdict('not-verified', details)

  const { reason, cost } = decision
  const request = {
    turn,
    owner,
    action,
    visitToken,
    checkedAt: readAt,
    ticketKeys: ticketKeys(parts.keys, claim),
    reason,
    cost,
    budgets,
    signal,
  }
  const answer = await parts.askGate(request)
  return createVerdict(answer.reason, { ...details, retryAfter: answer.retryAfter })

  /** What is misconfigured has to be repaired, although an order hides it from the verdict. */
  function ring(hidden: VerdictReason | undefined) {
    if (!hidden || reasons[hidden].kind !== 'misconfigured') return
    const { requestId, vendorCode } = vendor
    const [{ appId, scene }, { network }] = [claim.app, claim.reporter]
    parts.reportFault({ reason: hidden, appId, scene, action, network, requestId, vendorCode, errorCode })
  }
}

/** A mini program loads no script of the web, whose hosts are looked at here: their outage is none of its. */
const readState = ({ kind }: Claim, state: EvidenceState) =>
  kind === 'mini' && state === 'script-down' ? 'healthy' : state

const readRefusal = (decision: ReturnType<typeof decide>) => (decision.step === 'refuse' ? decision.reason : undefined)
