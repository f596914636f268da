import type { BreakerState } from '../outage/breaker.ts'

/**
 * What this server itself has seen of the vendor.
 *
 * - `healthy`: answers come, or nothing says otherwise.
 * - `suspected`: something fails, but not enough of it to call it an outage.
 * - `script-down`: the hosts of the script fail from here, and distinct visitors with a visit token say the same.
 * - `api-down`: the breaker is open, and the canary or many distinct visitors with a visit token confirm it.
 * - `throttled`: the vendor limits the account. An attacker can cause it, so it opens nothing.
 * - `misconfigured`: keys, account or clock. It opens nothing, ever.
 */
export type EvidenceState = 'healthy' | 'suspected' | 'script-down' | 'api-down' | 'throttled' | 'misconfigured'

/** Faults of ours that hold for every ticket. A single ticket's 16 or 100 is not among them: a visitor can cause those. */
export type EvidenceFault = 'credentials' | 'billing' | 'clock' | 'app-secret'

/** Why a verdict thought that the vendor was up or down. Frozen. */
export interface Evidence {
  readonly state: EvidenceState
  readonly breaker: Readonly<{ state: BreakerState; failures: number; clients: number; good: number }>
  /** What is misconfigured, when that is the state. */
  readonly fault: EvidenceFault | undefined
  /** Health that the last canary saw, and its age in milliseconds. */
  readonly canary: Readonly<{ health: string; age: number }> | undefined
  /** Whether the script's hosts answered the last probe, and its age in milliseconds. */
  readonly script: Readonly<{ healthy: boolean; age: number }> | undefined
  /** Milliseconds since the outage was established. */
  readonly outageFor: number | undefined
}
