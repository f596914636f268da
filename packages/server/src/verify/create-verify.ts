import { chargesForTry } from '../gate/budget-charges.ts'
import { reportExhausted } from '../gate/report-exhausted.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createVerdict, noDetails, type Verdict } from '../verdict/verdict.ts'
import { askVendor, type AskVendorParts } from './ask-vendor.ts'
import { assessDisaster } from './assess-disaster.ts'
import { passUnverified, type PassUnverifiedParts } from './pass-unverified.ts'
import { readClaim, type Claim, type ClaimFacts, type ClaimParts, type VerifyInput } from './read-claim.ts'
import type { ReportVerdict } from './report-verdict.ts'
import type { ScriptAlarm, ScriptVisit } from './script-alarm.ts'

export interface VerifyParts extends ClaimParts, AskVendorParts, PassUnverifiedParts {
  limits: { perIpPerMinute: number; perSubjectPerMinute: number }
  limitTries: (charges: readonly BudgetCharge[]) => BudgetAnswer
  emit: EmitEvent
  report: ReportVerdict
  scriptAlarm: ScriptAlarm
}

/** From a ticket to a verdict. Never rejects: a bug of ours is a refusal. */
export function createVerify(parts: VerifyParts) {
  return async function verify(input: VerifyInput, signal: AbortSignal | undefined): Promise<Verdict> {
    let facts: ClaimFacts = { appId: undefined, scene: undefined, action: undefined, network: undefined }
    const decide = async () => {
      parts.watch.touch()
      const read = readClaim(parts, input, signal)
      facts = read.facts
      if (!read.ok) return createVerdict(read.reason)
      const verdict = await check(read.claim)
      // A mini program loads no script of the web.
      if (read.claim.kind === 'web') parts.scriptAlarm.note(toVisit(read.claim, verdict))
      return verdict
    }
    const verdict = await decide().catch(() => createVerdict('internal'))
    parts.report(verdict, facts)
    return verdict
  }

  async function check(claim: Claim): Promise<Verdict> {
    const refusal = spendTry(claim)
    if (refusal) return refusal
    if (claim.signal?.aborted) return createVerdict('aborted')
    const checked = claim.form === 'ordinary' ? await askVendor(parts, claim) : await assessDisaster(parts, claim)
    if (checked.isDecided) return checked.verdict
    return passUnverified(parts, claim, checked.evidence, checked.details)
  }

  /** Spent by every try, allowed or not: it protects the account's rate and its bill. */
  function spendTry({ owner }: Claim): Verdict | undefined {
    const charges = chargesForTry(owner, parts.limits)
    const answer = parts.limitTries(charges)
    if (answer.ok) return undefined
    reportExhausted(parts.emit, 'limit', charges, answer.key, owner.ip.client)
    return createVerdict('rate-limited', { ...noDetails, retryAfter: answer.retryAfter })
  }
}

function toVisit({ app, form, errorCode, reporter }: Claim, { kind }: Verdict): ScriptVisit {
  const isUnloaded = form !== 'ordinary' && errorCode === 1001
  return { app, network: reporter.network, met: isUnloaded ? 'unloaded' : kind === 'verified' ? 'verified' : 'other' }
}
