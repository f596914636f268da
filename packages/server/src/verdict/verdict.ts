import type { Evidence } from './evidence.ts'
import { reasons, type VerdictReason } from './reasons.ts'

interface VerdictFields {
  /** Trying again can help: a new challenge, or the same a little later. */
  retry: boolean
  /** Another proof is called for (a one-time code, a proof of work, a person). */
  stepUp: boolean
  /** Why, in one word. */
  reason: VerdictReason
  /** What the server knew when it decided, where that mattered. */
  evidence: Evidence | undefined
  /** The vendor's id of the request, for its support and for your log. */
  requestId: string | undefined
  /** The vendor's `CaptchaCode` or `Error.Code`, or how the request failed. */
  vendorCode: number | string | undefined
  /** What the browser claimed to have met, of a disaster ticket. */
  errorCode: number | undefined
  /** Milliseconds until the exhausted budget has room again. */
  retryAfter: number | undefined
}

/**
 * What the server made of a ticket. Frozen. Only `allowed` is a property of its own; everything else is read through getters,
 * so that a spread, `JSON.stringify`, `structuredClone` or a framework's serialiser carries `allowed` and nothing that
 * tells a visitor whether there is an outage. `toLogEntry` has the rest, for you.
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
   * `misconfigured`: keys, account, network or code are wrong, and yours to repair.
   */
  readonly kind: 'rejected' | 'unavailable' | 'misconfigured'
  readonly allowed: false
}

export type VerdictKind = Verdict['kind']

/** What a verdict knows beside its reason. All keys are there: a polluted prototype must not supply one. */
export interface VerdictDetails {
  evidence: Evidence | undefined
  requestId: string | undefined
  vendorCode: number | string | undefined
  errorCode: number | undefined
  retryAfter: number | undefined
}

export const noDetails: VerdictDetails = {
  evidence: undefined,
  requestId: undefined,
  vendorCode: undefined,
  errorCode: undefined,
  retryAfter: undefined,
}

class SealedVerdict {
  readonly allowed: boolean
  readonly #reason: VerdictReason
  readonly #details: VerdictDetails

  constructor(reason: VerdictReason, details: VerdictDetails) {
    const { kind } = reasons[reason]
    this.allowed = kind === 'verified' || kind === 'degraded'
    this.#reason = reason
    this.#details = details
    Object.freeze(this)
  }

  get kind() {
    return reasons[this.#reason].kind
  }
  get retry() {
    return reasons[this.#reason].retry
  }
  get stepUp() {
    return reasons[this.#reason].stepUp
  }
  get reason() {
    return this.#reason
  }
  get evidence() {
    return this.#details.evidence
  }
  get requestId() {
    return this.#details.requestId
  }
  get vendorCode() {
    return this.#details.vendorCode
  }
  get errorCode() {
    return this.#details.errorCode
  }
  get retryAfter() {
    return this.#details.retryAfter
  }
  toJSON() {
    return { allowed: this.allowed }
  }
}

export const createVerdict = (reason: VerdictReason, details: VerdictDetails = noDetails): Verdict =>
  new SealedVerdict(reason, details) as Verdict

/** Everything a log may hold about a verdict, as a plain object. Keep it out of responses. */
export function toLogEntry(verdict: Verdict): Record<string, unknown> {
  const { kind, allowed, retry, stepUp, reason, requestId, vendorCode, errorCode, retryAfter, evidence } = verdict
  const message = reasons[reason].message
  return { kind, allowed, reason, message, retry, stepUp, requestId, vendorCode, errorCode, retryAfter, evidence }
}
