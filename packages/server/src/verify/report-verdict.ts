import { createNetworkWindow } from '../platform/network/network-window.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { ClaimFacts } from './read-claim.ts'

/** A ticket's facts, and how it was checked. */
export interface CheckFacts extends ClaimFacts {
  shadow: boolean
  ms: number
}

/** What one visitor can cause takes so many networks within a minute, and no ticket that passed, to ring. */
const networksToRing = 3
const window = 60_000

/** Tells the operator's listener what became of each ticket, and, once a minute for each cause, when somebody has to repair something. */
export function createVerdictReporter(emit: EmitEvent, reportFault: ReportFault, monotonic: () => number) {
  /** By app id: a ticket of one app that passed says nothing of another's secret. Only apps of the config are here. */
  const apps = new Map<string | undefined, ReturnType<typeof createSigns>>()

  return (verdict: Verdict, { correlationId, shadow, ms, ...facts }: CheckFacts) => {
    const { kind, reason, requestId, vendorCode, errorCode } = verdict
    const fields = { reason, ...facts, requestId, vendorCode, errorCode }
    const ticket = { ...fields, correlationId, shadow, ms }
    if (kind === 'verified' || kind === 'degraded') emit({ type: kind, ...ticket })
    else emit({ type: 'refused', kind, ...ticket })

    const at = monotonic()
    const signs = apps.get(facts.appId) ?? createSigns()
    apps.set(facts.appId, signs)
    if (kind === 'verified') signs.passedAt = at
    if (mustRing(verdict, facts.network, at, signs)) reportFault(fields)
  }
}

export type ReportVerdict = ReturnType<typeof createVerdictReporter>

const createSigns = () => ({ suspects: createNetworkWindow(window), passedAt: -Infinity })

type Signs = ReturnType<typeof createSigns>

function mustRing(verdict: Verdict, network: string | undefined, at: number, { suspects, passedAt }: Signs): boolean {
  const { kind, reason } = verdict
  if (!isVisitorsDoing(verdict)) return kind === 'misconfigured' || reason === 'unknown-answer' || reason === 'internal'
  if (network !== undefined) suspects.add(network, at)
  return suspects.count(at) >= networksToRing && at - passedAt >= window
}

/** A visitor can cause it with a ticket of another app. Without a code the canary has met it, and no visitor can. */
const isVisitorsDoing = ({ reason, vendorCode }: Verdict) =>
  reason === 'app-mismatch' || (reason === 'app-secret' && vendorCode === 100)
