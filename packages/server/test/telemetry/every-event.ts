import { faults, reasons, type BudgetRing, type VerdictReason, type VerifierEvent } from '../../src/index.ts'

type EventOf<Type extends VerifierEvent['type']> = Extract<VerifierEvent, { type: Type }>

/** All words of a union: one that is missing, or too many, does not compile. */
const words = <Word extends string>(all: Record<Word, true>) => Object.keys(all) as Word[]

/** All that can stand in an event, from the types and lists of the source. */
export const vocabulary = {
  reason: Object.keys(reasons) as VerdictReason[],
  fault: Object.keys({ ...reasons, ...faults }) as EventOf<'fault'>['reason'][],
  kind: words<EventOf<'refused'>['kind'] | 'verified' | 'degraded'>({
    verified: true,
    degraded: true,
    rejected: true,
    unavailable: true,
    misconfigured: true,
  }),
  ring: words<BudgetRing>({
    global: true,
    unknown: true,
    incident: true,
    action: true,
    subject: true,
    address: true,
    network: true,
    site: true,
    allowance: true,
    capacity: true,
  }),
  use: words<EventOf<'budget-exhausted'>['use']>({ limit: true, degrade: true, 'visit-token': true }),
  finding: words<EventOf<'report'>['finding']>({ abuse: true, fine: true }),
  breaker: words<EventOf<'breaker'>['to']>({ closed: true, open: true, 'half-open': true }),
  outage: words<EventOf<'outage'>['what']>({ api: true, script: true }),
  step: words<EventOf<'outage'>['to']>({ down: true, up: true, expired: true, extended: true }),
  health: words<EventOf<'canary'>['health']>({
    good: true,
    bad: true,
    throttled: true,
    misconfigured: true,
    unknown: true,
  }),
  store: words<EventOf<'store-fault'>['store']>({ budgets: true, replay: true, evidence: true }),
  failure: words<EventOf<'store-fault'>['failure']>({ timeout: true, error: true, full: true }),
  mode: words<EventOf<'force'>['mode']>({ closed: true, degrade: true }),
  by: words<EventOf<'force'>['by']>({ call: true, node: true, source: true }),
  evidence: words<'healthy' | 'suspected' | 'script-down' | 'api-down' | 'throttled' | 'misconfigured'>({
    healthy: true,
    suspected: true,
    'script-down': true,
    'api-down': true,
    throttled: true,
    misconfigured: true,
  }),
} as const

const both = [false, true]
const fields = {
  appId: '190000000',
  scene: 'login',
  action: 'a',
  network: '192.0.2.0/24',
  requestId: 'r',
  vendorCode: 1,
  errorCode: 1001,
}

/** Every event that the types allow, in every combination of its words; `force` with each of its texts once. */
export function everyEvent(): VerifierEvent[] {
  const { reason, fault, ring, use, finding, breaker, outage, step, health, store, failure, mode, by } = vocabulary
  return [
    ...reason.flatMap((one) => both.map((shadow) => toTicketEvent(one, shadow))),
    ...fault.map((one): VerifierEvent => ({ type: 'fault', ...fields, reason: one, count: 1 })),
    ...ring.flatMap((one) =>
      use.flatMap((other) =>
        both.map((shadow): VerifierEvent => ({
          type: 'budget-exhausted',
          ring: one,
          use: other,
          network: '1',
          shadow,
        })),
      ),
    ),
    ...finding.map((one): VerifierEvent => ({ type: 'report', correlationId: 'c', finding: one })),
    ...breaker.flatMap((from) => breaker.map((to): VerifierEvent => ({ type: 'breaker', from, to }))),
    ...outage.flatMap((what) => step.map((to): VerifierEvent => ({ type: 'outage', what, to }))),
    ...health.map((one): VerifierEvent => ({ type: 'canary', health: one, appId: '190000000' })),
    ...store.flatMap((part) =>
      failure.flatMap((one) =>
        (['down', 'up'] as const).map((to): VerifierEvent => ({
          type: 'store-fault',
          store: part,
          to,
          failure: one,
          count: 1,
        })),
      ),
    ),
    ...mode.flatMap((one) =>
      by.flatMap((whose) =>
        (['begin', 'end'] as const).map((to): VerifierEvent => ({
          type: 'force',
          to,
          mode: one,
          by: whose,
          until: 0,
          actor: 'a',
          reason: 'r',
        })),
      ),
    ),
    { type: 'store-lost' },
  ]
}

function toTicketEvent(reason: VerdictReason, shadow: boolean): VerifierEvent {
  const { kind } = reasons[reason]
  const ticket = { ...fields, reason, shadow, correlationId: 'c', ms: 40 }
  return kind === 'verified' || kind === 'degraded' ? { type: kind, ...ticket } : { type: 'refused', kind, ...ticket }
}
