import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import type { AskGate } from '../gate/gate.ts'
import { decide } from '../gate/policy.ts'
import type { StoreKeys } from '../gate/store-keys.ts'
import type { StoreTurn } from '../ledger/guarded-store.ts'
import type { Evidence } from '../verdict/evidence.ts'
import { createVerdict, type Verdict, type VerdictDetails } from '../verdict/verdict.ts'
import { ticketKeys, type Claim } from './read-claim.ts'

export interface PassUnverifiedParts {
  readDegrade: () => 'never' | ResolvedBudgets
  askGate: AskGate
  keys: StoreKeys
}

/** Decides about a ticket that the vendor did not check. */
export async function passUnverified(
  { readDegrade, askGate, keys }: PassUnverifiedParts,
  claim: Claim,
  turn: StoreTurn,
  { evidence, details: vendor }: { evidence: Evidence; details: VerdictDetails },
): Promise<Verdict> {
  const { form, errorCode, owner, action, visitToken, readAt, signal } = claim
  const budgets = readDegrade()
  const details = { ...vendor, evidence, errorCode }
  const isNever = budgets === 'never'
  const decision = decide({
    presented: form,
    state: evidence.state,
    fault: evidence.fault,
    degrade: isNever ? 'never' : 'budgets',
    action: !isNever && budgets.actionRule(action) === 'never' ? 'never' : 'allow',
    allowance: claim.isAuthenticated && !isNever && budgets.healthyAllowance !== undefined,
  })
  if (decision.step === 'refuse') return createVerdict(decision.reason, details)
  if (decision.step === 'verify' || isNever) return createVerdict('not-verified', details)

  const { reason, cost } = decision
  const request = {
    turn,
    owner,
    action,
    visitToken,
    checkedAt: readAt,
    ticketKeys: ticketKeys(keys, claim),
    reason,
    cost,
    budgets,
    signal,
  }
  const answer = await askGate(request)
  return createVerdict(answer.reason, { ...details, retryAfter: answer.retryAfter })
}
