import type { BreakerState } from '../outage/breaker.ts'
import type { VerdictKind } from './verdict.ts'
import type { VerdictReason } from './reasons.ts'

/** What every event about one ticket carries. Never a ticket, a randstr, a subject, a secret or a whole address. */
export interface TicketEventFields {
  reason: VerdictReason
  appId: string | undefined
  action: string | undefined
  /** The visitor's /24 or /48. */
  network: string | undefined
  /** The vendor's request id, code, and the code the browser claimed. */
  requestId: string | undefined
  vendorCode: number | string | undefined
  errorCode: number | undefined
}

/** Which budget had no room. `capacity` is the store itself. */
export type BudgetRing =
  | 'global'
  | 'unknown'
  | 'incident'
  | 'action'
  | 'subject'
  | 'address'
  | 'network'
  | 'site'
  | 'allowance'
  | 'capacity'

/** Everything a verifier reports. Count them by `type` and `reason`; alarm on `fault`, `outage` and `store-fault`. */
export type VerifierEvent =
  | (TicketEventFields & { type: 'verified' | 'degraded' })
  | (TicketEventFields & { type: 'refused'; kind: Exclude<VerdictKind, 'verified' | 'degraded'> })
  /** A configuration fault, or an answer of the vendor that somebody has to look at. */
  | (TicketEventFields & { type: 'fault' })
  | {
      type: 'budget-exhausted'
      ring: BudgetRing
      use: 'limit' | 'degrade' | 'visit-token'
      network: string | undefined
    }
  | { type: 'breaker'; from: BreakerState; to: BreakerState }
  | { type: 'outage'; what: 'api' | 'script'; to: 'down' | 'up' | 'expired' | 'extended' }
  | { type: 'canary'; health: 'good' | 'bad' | 'throttled' | 'misconfigured' | 'unknown' }
  | { type: 'store-fault'; store: 'budgets' | 'replay' | 'evidence'; failure: 'timeout' | 'error' }

export type EmitEvent = (event: VerifierEvent) => void

/** Calls the app's listener; what it throws is the app's own error, is printed, and changes no verdict. */
export function createEmitter(listener: ((event: VerifierEvent) => unknown) | undefined): EmitEvent {
  if (!listener) return () => {}
  return (event) => {
    try {
      Promise.resolve(listener(Object.freeze(event))).catch(report)
    } catch (error) {
      report(error)
    }
  }
}

const report = (error: unknown) => globalThis.console?.error('onEvent of @tcaptcha/server threw:', error)
