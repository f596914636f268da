import { readCaptchaCode } from '../api/captcha-code.ts'
import { createNetworkWindow } from '../platform/network-window.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { ClaimFacts } from './read-claim.ts'

/** What one visitor can cause takes so many networks within a minute, and no ticket that passed, to ring. */
const networksToRing = 3
const window = 60_000

/** Tells the operator's listener what became of each ticket, and, once a minute for each cause, when somebody has to repair something. */
export function createVerdictReporter(emit: EmitEvent, reportFault: ReportFault, monotonic: () => number) {
  const suspects = createNetworkWindow(window)
  let passedAt = -Infinity

  return (verdict: Verdict, facts: ClaimFacts) => {
    const { kind, reason, requestId, vendorCode, errorCode } = verdict
    const fields = { reason, ...facts, requestId, vendorCode, errorCode }
    if (kind === 'verified' || kind === 'degraded') emit({ type: kind, ...fields })
    else emit({ type: 'refused', kind, ...fields })

    const at = monotonic()
    if (kind === 'verified') passedAt = at
    if (mustRing(verdict, facts.network, at)) reportFault(fields)
  }

  function mustRing({ kind, reason, vendorCode }: Verdict, network: string | undefined, at: number): boolean {
    const alarm = typeof vendorCode === 'number' ? readCaptchaCode(vendorCode, undefined).alarm : undefined
    // 26 is the vendor's own trouble.
    if (alarm === 'always' && vendorCode !== 26) return true
    if (alarm !== 'if-many') return kind === 'misconfigured' || reason === 'unknown-answer' || reason === 'internal'
    if (network !== undefined) suspects.add(network, at)
    return suspects.count(at) >= networksToRing && at - passedAt >= window
  }
}

export type ReportVerdict = ReturnType<typeof createVerdictReporter>
