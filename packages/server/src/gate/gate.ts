import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import type { Clock } from '../platform/clock.ts'
import type { ForceMode } from '../force/order.ts'
import type { StoreTurn } from '../ledger/guarded-store.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { VerdictReason } from '../verdict/reasons.ts'
import { chargesForPass, type BudgetOwner } from './budget-charges.ts'
import type { BudgetBalance } from './budget-balance.ts'
import type { PassReason } from './policy.ts'
import { claimAll } from './claim-all.ts'
import { reportExhausted } from './report-exhausted.ts'
import type { StoreKeys } from './store-keys.ts'
import { waitForMinAge, type VisitTokenCheck } from './visit-token.ts'

/** A pass that somebody asks for. */
export interface GateRequest {
  turn: StoreTurn
  owner: BudgetOwner
  action: string | undefined
  /** Undefined where the config has no visit tokens. */
  visitToken: VisitTokenCheck | undefined
  /** When the visit token was checked, in monotonic milliseconds. */
  checkedAt: number
  ticketKeys: readonly string[]
  reason: PassReason
  cost: number
  budgets: ResolvedBudgets
  signal: AbortSignal | undefined
}

export interface GateAnswer {
  reason: VerdictReason
  /** Milliseconds. */
  retryAfter: number | undefined
}

export interface GateParts {
  keys: StoreKeys
  balance: BudgetBalance
  clock: Clock
  ticketMemory: number
  visitTokenMemory: number
  nextOwner: () => string
  emit: EmitEvent
  shadow: boolean
  readForce: () => ForceMode | 'none'
}

/** Something that passes once, by all its names. */
interface Claim {
  keys: readonly string[]
  ttl: number
  /** The reason for a second one. */
  used: VerdictReason
}

const answer = (reason: VerdictReason, retryAfter?: number): GateAnswer => ({ reason, retryAfter })

/**
 * The one gate for whatever could not be verified: lets it pass and charges for it, or says why not and charges nothing. The
 * ticket and the visit token are claimed first and the budgets charged last, in one step: whoever is refused has spent
 * nothing, and nothing can fail after the charge.
 */
export function createGate(parts: GateParts) {
  const { keys, clock } = parts

  return async function askGate(request: GateRequest): Promise<GateAnswer> {
    const { turn, visitToken, signal } = request
    if (visitToken && !visitToken.ok) return answer(visitToken.reason)
    if (visitToken && !(await waitForMinAge(clock, visitToken, request.checkedAt, signal)))
      return answer('visit-token-early')
    if (signal?.aborted) return answer('aborted')
    // Either may have happened in the second that we waited.
    const force = parts.readForce()
    if (force === 'closed') return answer('forced-closed')
    if (request.reason === 'forced' && force === 'none') return answer('not-verified')
    const claims: Claim[] = [{ keys: request.ticketKeys, ttl: parts.ticketMemory, used: 'replayed' }]
    if (visitToken) {
      const tokenKeys = keys.used('visit-token', visitToken.id)
      claims.push({ keys: tokenKeys, ttl: parts.visitTokenMemory, used: 'visit-token-used' })
    }
    const owner = parts.nextOwner()
    const held: string[] = []
    const result = await claimAndCharge(request, claims, owner, held)
    if (result.reason !== request.reason) for (const key of held) turn.release(key, owner)
    return result
  }

  async function claimAndCharge(
    request: GateRequest,
    claims: readonly Claim[],
    owner: string,
    held: string[],
  ): Promise<GateAnswer> {
    const found = await Promise.all(claims.map(({ keys, ttl }) => claimAll(request.turn, keys, ttl, owner)))
    for (const one of found) held.push(...one.held)
    for (const [index, claim] of found.entries()) {
      if (claim.answer !== 'fresh') return answer((claim.answer === 'used' && claims[index]?.used) || 'store-failed')
    }
    const charges = toCharges(request)
    if (request.signal?.aborted) return answer('aborted')
    const paid = await request.turn.consume(charges)
    if (paid.ok) {
      parts.balance.note(charges)
      return answer(request.reason)
    }
    const { client: network } = request.owner.ip
    reportExhausted(parts.emit, charges, paid.key, { use: 'degrade', network, shadow: parts.shadow })
    if (request.reason === 'healthy-allowance') return answer('disaster-healthy')
    return paid.key === undefined ? answer('store-failed') : answer('budget-exhausted', paid.retryAfter)
  }

  function toCharges({ owner, budgets, action, cost, reason }: GateRequest) {
    const rule = budgets.actionRule(action)
    const own = typeof rule === 'object' ? { name: action ?? '*', perMinute: rule.perMinute } : undefined
    return chargesForPass(keys, owner, budgets, { cost, action: own, isAllowance: reason === 'healthy-allowance' })
  }
}

export type AskGate = ReturnType<typeof createGate>
