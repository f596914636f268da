import type { Evidence } from './evidence.ts'
import { reasons, type VerdictReason } from './reasons.ts'

interface VerdictFields {
  /** Trying again can help: a new challenge, or the same a little later. */
  retry: boolean
  /** Another proof is called for (a one-time code, a proof of work, a person). */
  stepUp: boolean
  /** Why, in one word. Not enumerable: a spread or a JSON answer does not carry it to an attacker. */
  reason: VerdictReason
  /** What the server knew when it decided. Not enumerable. */
  evidence: Evidence | undefined
  /** The vendor's id of the request, for its support and for your log. Not enumerable. */
  requestId: string | undefined
  /** The vendor's `CaptchaCode` or `Error.Code`. Not enumerable. */
  vendorCode: number | string | undefined
  /** What the browser claimed to have met, of a disaster ticket. Not enumerable. */
  errorCode: number | undefined
  /** Milliseconds until the exhausted budget has room again. Not enumerable. */
  retryAfter: number | undefined
}

/**
 * What the server made of a ticket. Frozen. `JSON.stringify` gives `{"allowed":…}` and nothing else, so that a verdict that
 * slips into a response tells nobody whether there is an outage; `toLogEntry` has the rest.
 */
export type Verdict = Readonly<VerdictFields> & (Allowed | Refused)

interface Allowed {
  /** `verified`: the vendor says that a person solved it. `degraded`: nobody could check it, and your rules let it pass. */
  readonly kind: 'verified' | 'degraded'
  readonly allowed: true
}

interface Refused {
  /**
   * `rejected`: the ticket is no good. `unavailable`: it could not be checked, and your rules don't let it pass.
   * `misconfigured`: keys, account or code are wrong, and yours to repair.
   */
  readonly kind: 'rejected' | 'unavailable' | 'misconfigured'
  readonly allowed: false
}

export type VerdictKind = Verdict['kind']

export interface VerdictDetails {
  retry?: boolean | undefined
  stepUp?: boolean | undefined
  evidence?: Evidence | undefined
  requestId?: string | undefined
  vendorCode?: number | string | undefined
  errorCode?: number | undefined
  retryAfter?: number | undefined
}

export function createVerdict(reason: VerdictReason, details: VerdictDetails = {}): Verdict {
  const rule = reasons[reason]
  const { kind } = rule
  const allowed = kind === 'verified' || kind === 'degraded'
  const shown = { kind, allowed, retry: details.retry ?? rule.retry, stepUp: details.stepUp ?? rule.stepUp }
  const hidden: Record<string, unknown> = {
    reason,
    evidence: details.evidence,
    requestId: details.requestId,
    vendorCode: details.vendorCode,
    errorCode: details.errorCode,
    retryAfter: details.retryAfter,
    toJSON: () => ({ allowed }),
  }
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(shown, name, { value, enumerable: false })
  return Object.freeze(shown) as Verdict
}

/** Everything a log may hold about a verdict, as a plain object. Keep it out of responses. */
export function toLogEntry(verdict: Verdict): Record<string, unknown> {
  const { kind, allowed, retry, stepUp, reason, requestId, vendorCode, errorCode, retryAfter, evidence } = verdict
  const message = reasons[reason].message
  return { kind, allowed, reason, message, retry, stepUp, requestId, vendorCode, errorCode, retryAfter, evidence }
}
