import type { ForcedOrder } from '../force/forced-modes.ts'
import type { ForceEnded, Forced } from '../force/force-switch.ts'
import type { ForceMode, ForceOptions } from '../force/order.ts'
import type { BudgetLeft } from '../gate/budget-balance.ts'
import type { IssuedVisitToken, VisitTokenInput } from '../gate/issue-visit-token.ts'
import type { StoreStatus } from '../ledger/store-health.ts'
import type { Evidence } from '../verdict/evidence.ts'
import type { Finding } from '../verdict/events.ts'
import type { Verdict, VerdictKind } from '../verdict/verdict.ts'
import type { VerifyInput } from './read-claim.ts'
import type { VerifyInit } from './verify-init.ts'

/** How the verifier is doing. A plain object, made for a health page that only you can read. */
export interface VerifierStatus {
  evidence: Evidence
  /** Calls to the API under way, how many there may be, and how many tickets wait for one. */
  inFlight: number
  maxConcurrent: number
  waiting: number
  /** Milliseconds that the API's clock is ahead of ours, as far as signatures care. */
  skew: number
  /** Verdicts since the verifier was made, those of shadow apart. */
  verdicts: Readonly<Record<VerdictKind, number>>
  shadowVerdicts: Readonly<Record<VerdictKind, number>>
  /** What `report()` was told since the verifier was made. */
  reports: Readonly<Record<Finding, number>>
  /** What is left for unverified passes of the budgets that all visitors share, as this process has spent them. Empty for `'never'`. */
  budgets: readonly BudgetLeft[]
  shadowBudgets: readonly BudgetLeft[]
  store: StoreStatus
  /** What operators have forced, and until when. Mostly empty. */
  forced: readonly ForcedOrder[]
  /** What this server must be allowed to reach. */
  hosts: readonly string[]
}

/** Every method is a closure: pass it around bare. */
export interface Verifier {
  /** Never throws and never rejects for what happens in production. */
  verify: (input: VerifyInput, init?: VerifyInit) => Promise<Verdict>
  /** A one-time value for the page. Rejects only with `VerifierConfigError`: no `visitToken` in the config, or an `appId` that is not in it. */
  issueVisitToken: (input: VisitTokenInput) => Promise<IssuedVisitToken>
  /**
   * Tells what became of a visitor, by the correlation id of the attempt. It is counted and emitted, and changes no verdict: the id
   * came from a page. False, and nothing more, where it is none. Throws a `TypeError` for another finding.
   */
  report: (correlationId: string, finding: Finding) => boolean
  /** Looks at API and script hosts now. Call it when the process starts: what was once seen alive can be said to be down. */
  probe: () => Promise<Evidence>
  status: () => VerifierStatus
  /** Lets an outage of the script's hosts pass visitors for another `ms`, also after `scriptProbe.maxOutage` has ended it. */
  extendScriptOutage: (ms: number) => void
  /** Lets an outage of the API pass visitors for another `ms`, also after `breaker.maxOutage` has ended it. */
  extendApiOutage: (ms: number) => void
  /**
   * `'closed'`: nothing unverified passes. `'degrade'`: what could not be verified passes as in an outage, within all budgets and
   * rules, whatever this server sees; the vendor is asked first, and its refusal stands. `closed` wins. All nodes of the store obey
   * within a second, until `until`, at most four hours ahead. Never rejects: what is wrong is ignored, with a fault.
   */
  force: (mode: ForceMode, options: ForceOptions) => Promise<Forced>
  /**
   * Ends both on all nodes, and what a file or variable has ordered so far; one that is still there when a process starts is
   * obeyed by that process.
   */
  endForce: (options?: Pick<ForceOptions, 'actor' | 'reason'>) => Promise<ForceEnded>
  /** Ends its timers, for an orderly shutdown or the end of a test. `verify()` goes on answering; nothing is looked at in between. */
  close: () => void
}
