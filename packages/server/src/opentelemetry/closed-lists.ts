import type { BudgetRing, VerifierEvent } from '../verdict/events.ts'
import type { EvidenceState } from '../verdict/evidence.ts'
import type { FaultReason } from '../verdict/faults.ts'
import type { VerdictReason } from '../verdict/reasons.ts'

type EventOf<Type extends VerifierEvent['type']> = Extract<VerifierEvent, { type: Type }>
type Use = EventOf<'budget-exhausted'>['use']

/** Every reason that a `fault` event can have. */
export const faultReasons = [
  'app-secret',
  'credentials',
  'billing',
  'egress',
  'clock',
  'request',
  'ip-missing',
  'body-used',
  'app-unknown',
  'kind-unknown',
  'app-mismatch',
  'unknown-answer',
  'internal',
  'evidence-forged',
  'force-mode',
  'force-until',
  'force-record',
  'force-source',
  'force-file',
  'secret-unreadable',
  'script-unreached',
  'script-gone',
] as const satisfies readonly (VerdictReason | FaultReason)[]

const widths = ['address', 'network', 'site'] as const satisfies readonly BudgetRing[]

/** The budgets that each use can find without room. */
export const rings: Readonly<Record<Use, readonly BudgetRing[]>> = {
  limit: [...widths, 'subject', 'capacity'],
  degrade: [...widths, 'subject', 'capacity', 'global', 'unknown', 'incident', 'action', 'allowance'],
  'visit-token': widths,
}

export const outageParts = ['api', 'script'] as const satisfies readonly EventOf<'outage'>['what'][]
export const outageSteps = ['down', 'up', 'expired', 'extended'] as const satisfies readonly EventOf<'outage'>['to'][]
export const storeParts = [
  'budgets',
  'replay',
  'evidence',
] as const satisfies readonly EventOf<'store-fault'>['store'][]
export const storeFailures = [
  'timeout',
  'error',
  'full',
] as const satisfies readonly EventOf<'store-fault'>['failure'][]
export const forceModes = ['closed', 'degrade'] as const satisfies readonly EventOf<'force'>['mode'][]
export const evidenceStates = [
  'healthy',
  'suspected',
  'script-down',
  'api-down',
  'throttled',
  'misconfigured',
] as const satisfies readonly EvidenceState[]
export const sharedRings = ['global', 'unknown', 'incident'] as const satisfies readonly BudgetRing[]
