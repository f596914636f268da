import type { ForceMode } from '../force/order.ts'
import type { EvidenceFault, EvidenceState } from '../verdict/evidence.ts'
import type { VerdictReason } from '../verdict/reasons.ts'

/** One cell of the table: what came, what the server knows, and what the operator allows. */
export interface PolicyCell {
  /** `legacy` is a disaster ticket in one of the older spellings. Unreadable ones never get here. */
  presented: 'ordinary' | 'standard' | 'legacy'
  state: EvidenceState
  fault?: EvidenceFault | undefined
  degrade: 'never' | 'budgets'
  action: 'allow' | 'never'
  /** The subject is authenticated, and the config has an allowance for such. */
  allowance: boolean
  /** The operator's order, which replaces what the server knows. */
  force: ForceMode | 'none'
}

export type PassReason = 'api-down' | 'script-down' | 'healthy-allowance' | 'forced'

/** `verify`: only the vendor's word counts. `gate`: may pass if visit token, replay set and budgets agree. */
export type PolicyDecision =
  | { step: 'verify' }
  | { step: 'gate'; reason: PassReason; cost: number }
  | { step: 'refuse'; reason: VerdictReason }

/** The policy, whole. Pure; `vectors/policy.json` lists every cell. */
export function decide(cell: PolicyCell): PolicyDecision {
  const { presented, state, fault = 'credentials' } = cell
  if (cell.force === 'closed') return { step: 'refuse', reason: 'forced-closed' }
  if (cell.force === 'degrade') return toGate(cell, 'forced')
  if (state === 'misconfigured') return { step: 'refuse', reason: fault }
  if (state === 'throttled') return { step: 'refuse', reason: 'throttled' }
  if (state === 'api-down') return toGate(cell, 'api-down')
  if (presented === 'ordinary') return { step: 'verify' }
  if (state === 'script-down') return toGate(cell, 'script-down')
  if (state === 'suspected') return { step: 'refuse', reason: 'not-verified' }
  const allowed = cell.allowance && cell.degrade !== 'never' && cell.action !== 'never'
  return allowed ? toGate(cell, 'healthy-allowance') : { step: 'refuse', reason: 'disaster-healthy' }
}

function toGate(cell: PolicyCell, reason: PassReason): PolicyDecision {
  if (cell.degrade === 'never') return { step: 'refuse', reason: 'degrade-never' }
  if (cell.action === 'never') return { step: 'refuse', reason: 'action-never' }
  // The older spellings have half the budget: newer scripts don't make them.
  return { step: 'gate', reason, cost: cell.presented === 'legacy' ? 2 : 1 }
}
