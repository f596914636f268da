/** Of the circuit breaker: it counts what tickets meet at the API. */
export type BreakerState = 'closed' | 'open' | 'half-open'

/**
 * What this server itself has seen of the vendor. How each is recognised: `apps/docs/en/outage/how-an-outage-is-recognised.md`.
 *
 * - `healthy`: answers come, or nothing says otherwise.
 * - `suspected`: something fails, but not enough of it to call it an outage, or one has lasted for its maximum.
 * - `script-down`: the hosts of the script fail from here, and distinct visitors with a visit token say the same.
 * - `api-down`: the API does not answer us, again and again, and it is not our own network.
 * - `throttled`: the vendor limits the account. An attacker can cause it, so it opens nothing.
 * - `misconfigured`: keys, account, clock or our network. It opens nothing, ever.
 */
export type EvidenceState = 'healthy' | 'suspected' | 'script-down' | 'api-down' | 'throttled' | 'misconfigured'

/** Faults of ours that hold for every ticket. A single ticket's 16 or 100 is not among them: a visitor can cause those. */
export type EvidenceFault = 'credentials' | 'billing' | 'clock' | 'app-secret' | 'egress'

/** What a look at the API found. */
export type CanaryHealth = 'good' | 'bad' | 'throttled' | 'misconfigured' | 'unknown'

/** Why a verdict thought that the vendor was up or down. Frozen. */
export interface Evidence {
  readonly state: EvidenceState
  readonly breaker: Readonly<{ state: BreakerState; failures: number; clients: number; good: number }>
  /** What is misconfigured, when that is the state. */
  readonly fault: EvidenceFault | undefined
  /** What the last canary found, its age in milliseconds, and how many have failed in a row. */
  readonly canary: Readonly<{ health: CanaryHealth; age: number; failed: number }> | undefined
  /** Whether the script's hosts answered the last look, and its age in milliseconds. */
  readonly script: Readonly<{ healthy: boolean; age: number }> | undefined
  /** Milliseconds since the outage was established. */
  readonly outageFor: number | undefined
  /** Milliseconds until the outage has lasted for its maximum, and nothing unverified passes until an operator extends it. */
  readonly outageEndsIn: number | undefined
  /** Outages that have lasted for their maximum and go on: nothing unverified passes until an operator extends them. */
  readonly expired: readonly ('api' | 'script')[]
}
