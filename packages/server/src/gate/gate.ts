import type { VisitTokenCheck } from './visit-token.ts'
import type { Rings, Payer, RingCharge } from './budget-charges.ts'
import type { DegradeBudgets } from '../config/config.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { VerdictReason } from '../verdict/reasons.ts'
import type { VerifierStore } from '../store/stores.ts'

/** A pass that somebody asks for. */
export interface GateRequest {
  payer: Payer
  action: string | undefined
  /** Undefined where the config has no visit tokens. */
  visitToken: VisitTokenCheck | undefined
  ticketKey: string
  visitTokenKey: string
  reason: 'api-down' | 'script-down' | 'healthy-allowance'
  cost: number
  budgets: DegradeBudgets
}

export interface GateAnswer {
  reason: VerdictReason
  retryAfter?: number | undefined
}

export interface Gate {
  /** Lets an unverified ticket pass, and charges for it; or says why not, and charges nothing. */
  ask: (request: GateRequest, signal?: AbortSignal) => Promise<GateAnswer>
}

/**
 * The one gate for whatever could not be verified. The ticket and the visit token are claimed first and the rings charged last, in
 * one step: whoever is refused has spent nothing, and nothing can fail after the charge.
 */
export function createGate(parts: {
  store: VerifierStore
  rings: Rings
  ticketMemory: number
  visitTokenMemory: number
  emit: EmitEvent
}): Gate {
  const { store, rings, emit } = parts

  async function ask(request: GateRequest, signal?: AbortSignal): Promise<GateAnswer> {
    const { visitToken } = request
    if (visitToken && !visitToken.ok) return { reason: visitToken.reason }
    const claims = [
      { key: request.ticketKey, ttl: parts.ticketMemory, used: 'replayed' as const },
      ...(visitToken?.ok
        ? [{ key: request.visitTokenKey, ttl: parts.visitTokenMemory, used: 'visit-token-used' as const }]
        : []),
    ]
    const held: string[] = []
    let answer: GateAnswer = { reason: 'store-failed' }
    try {
      answer = await claimAndCharge(request, claims, held, signal)
    } catch {
      // The store has reported itself; the gate stays closed.
    }
    if (answer.reason !== request.reason) await release(held)
    return answer
  }

  async function claimAndCharge(
    request: GateRequest,
    claims: readonly { key: string; ttl: number; used: VerdictReason }[],
    held: string[],
    signal?: AbortSignal,
  ): Promise<GateAnswer> {
    for (const { key, ttl, used } of claims) {
      if (!(await store.replay.setIfAbsent(key, ttl))) return { reason: used }
      held.push(key)
    }
    const charges = await chargesFor(request)
    if (signal?.aborted) return { reason: 'aborted' }
    const answer = await store.budgets.consume(charges)
    if (answer.ok) return { reason: request.reason }
    reportExhausted(emit, 'degrade', charges, answer.key, request.payer.ip.client)
    if (request.reason === 'healthy-allowance') return { reason: 'disaster-healthy' }
    return { reason: 'budget-exhausted', retryAfter: answer.retryAfter }
  }

  function chargesFor({ payer, budgets, action, cost, reason }: GateRequest) {
    const rule = readActionRule(budgets, action)
    const own = typeof rule === 'object' ? { name: action ?? '*', perMinute: rule.perMinute } : undefined
    return rings.degrade(payer, budgets, { cost, action: own, healthy: reason === 'healthy-allowance' })
  }

  const release = (held: readonly string[]) => Promise.all(held.map((key) => store.replay.delete(key).catch(() => {})))

  return { ask }
}

/** The operator's rule for an action; `'*'` stands for those not named. */
export function readActionRule(budgets: DegradeBudgets, action: string | undefined) {
  const { actions = {} } = budgets
  const name = action !== undefined && Object.hasOwn(actions, action) ? action : '*'
  return (Object.hasOwn(actions, name) ? actions[name] : undefined) ?? 'allow'
}

export function reportExhausted(
  emit: EmitEvent,
  use: 'limit' | 'degrade' | 'visit-token',
  charges: readonly RingCharge[],
  key: string | undefined,
  network: string,
) {
  const ring = charges.find((charge) => charge.key === key)?.ring ?? 'capacity'
  emit({ type: 'budget-exhausted', ring, use, network })
}
