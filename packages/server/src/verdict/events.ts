import type { BreakerState, CanaryHealth } from './evidence.ts'
import type { VerdictKind } from './verdict.ts'
import { faults, type FaultReason } from './faults.ts'
import { reasons, type VerdictReason } from './reasons.ts'

interface EventFields {
  appId: string | undefined
  /** Your word for the app. */
  scene: string | undefined
  action: string | undefined
  /** The visitor's /24 or /48. */
  network: string | undefined
  /** The vendor's request id, code, and the code the browser claimed. */
  requestId: string | undefined
  vendorCode: number | string | undefined
  errorCode: number | undefined
  /** Of `ip-missing` only: the shape of what came as the `ip`, an `x` for each letter and digit. */
  got?: string
}

/** What every event about one ticket carries. Never a ticket, a randstr, a subject, a secret or a whole address. */
export interface TicketEventFields extends EventFields {
  reason: VerdictReason
  /** What the page called its attempt: it joins the browser's events with this one. Anyone can send any. */
  correlationId: string | undefined
  /** Only tried: nobody was let in or refused by it. */
  shadow: boolean
  /** Milliseconds that `verify()` took. */
  ms: number
}

/** A ticket's fields, or only a reason where it is about none. */
export interface FaultFields extends EventFields {
  reason: VerdictReason | FaultReason
}

/** An operator's order, as `force()` or the config's `force` took it. */
export interface ForceEventFields {
  mode: 'closed' | 'degrade'
  /** A call of this verifier, another node's record in the store, or the config's `force`. */
  by: 'call' | 'node' | 'source'
  /** Unix milliseconds. */
  until: number
  actor: string
  reason: string
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
  /**
   * A configuration fault, or something that somebody has to look at. At most one a minute for each reason and app; it was met
   * `count` times since the last, and `vendorCode` is that of the newest.
   */
  | (FaultFields & { type: 'fault'; count: number })
  | {
      type: 'budget-exhausted'
      ring: BudgetRing
      use: 'limit' | 'degrade' | 'visit-token'
      network: string | undefined
      shadow: boolean
    }
  /** What `report()` was told of an earlier attempt. */
  | { type: 'report'; correlationId: string; finding: Finding }
  | { type: 'breaker'; from: BreakerState; to: BreakerState }
  | { type: 'outage'; what: 'api' | 'script'; to: 'down' | 'up' | 'expired' | 'extended' }
  /** `appId`: whose keys it was asked with. */
  | { type: 'canary'; health: CanaryHealth; appId: string }
  /** Once on each node. `begin` comes again when another order takes its place; `end` names who ended it, if somebody did. */
  | (ForceEventFields & { type: 'force'; to: 'begin' | 'end' })
  /** A part of the store stopped answering (`down`, at most once a minute), or answers again after `count` failures (`up`). */
  | {
      type: 'store-fault'
      store: 'budgets' | 'replay' | 'evidence'
      to: 'down' | 'up'
      failure: 'timeout' | 'error' | 'full'
      count: number
    }
  /** The store came back empty. Its budgets begin empty, and each node writes down again which tickets it knows as used. */
  | { type: 'store-lost' }

/** What became of a visitor, as you found out later. */
export type Finding = 'abuse' | 'fine'

export type EmitEvent = (event: VerifierEvent) => void

/**
 * Calls the app's listener; what it throws is the app's own error, is printed, and changes no verdict. Without a listener
 * the console is told of each fault once.
 */
export function createEmitter(listener: ((event: VerifierEvent) => unknown) | undefined): EmitEvent {
  if (!listener) return createFaultPrinter()
  return (event) => {
    try {
      Promise.resolve(listener(Object.freeze(event))).catch(report)
    } catch (error) {
      report(error)
    }
  }
}

function createFaultPrinter(): EmitEvent {
  const printed = new Set<string>()
  return (event) => {
    const cause = readCause(event)
    if (cause === undefined || printed.has(cause)) return
    printed.add(cause)
    globalThis.console?.error(`@tcaptcha/server: ${cause} Pass \`onEvent\` to hear of every one; this is printed once.`)
  }
}

function readCause(event: VerifierEvent): string | undefined {
  if (event.type === 'fault') {
    const met = event.vendorCode ?? event.got
    const code = met === undefined ? '' : ` (${met})`
    const app = event.appId === undefined ? '' : ` of app ${event.appId}`
    return `${event.reason}${code}${app}: ${explain(event.reason)}`
  }
  if (event.type === 'store-fault' && event.to === 'down')
    return `the store’s ${event.store} failed (${event.failure}).`
  if (event.type === 'force' && event.to === 'begin') {
    const { mode, until, actor, reason } = event
    return `'${mode}' is forced until ${new Date(until).toISOString()} by ${JSON.stringify(actor)}, for ${JSON.stringify(reason)}.`
  }
  return undefined
}

const isFault = (reason: VerdictReason | FaultReason): reason is FaultReason => Object.hasOwn(faults, reason)
const explain = (reason: VerdictReason | FaultReason) => (isFault(reason) ? faults[reason] : reasons[reason].message)

const report = (error: unknown) => globalThis.console?.error('onEvent of @tcaptcha/server threw:', error)
