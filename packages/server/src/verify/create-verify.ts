import type { Namespace } from '../gate/namespace.ts'
import { reportExhausted } from '../gate/report-exhausted.ts'
import type { TryAnswer } from '../gate/try-limits.ts'
import type { GuardedStore } from '../ledger/guarded-store.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createVerdict, noDetails, type Verdict } from '../verdict/verdict.ts'
import { askVendor, type AskVendorParts } from './ask-vendor.ts'
import { assessDisaster } from './assess-disaster.ts'
import { passUnverified, type PassUnverifiedParts } from './pass-unverified.ts'
import { readClaim, type Claim, type ClaimFacts, type ClaimParts, type VerifyInput } from './read-claim.ts'
import type { ReportVerdict } from './report-verdict.ts'
import type { ScriptAlarm, ScriptVisit } from '../looks/script-alarm.ts'
import type { readInit } from './verify-init.ts'

export interface VerifyParts extends ClaimParts, AskVendorParts, PassUnverifiedParts, Namespace {
  store: GuardedStore
  /** Looks at what is forced elsewhere, if the last look is old. Never rejects. */
  touchForce: () => Promise<unknown> | undefined
  emit: EmitEvent
  report: ReportVerdict
  scriptAlarm: ScriptAlarm
}

/** From a ticket to a verdict. Never rejects: a bug of ours is a refusal. */
export function createVerify(parts: VerifyParts) {
  const { shadow, clock } = parts

  return async function verify(input: VerifyInput, { signal, unread }: ReturnType<typeof readInit>): Promise<Verdict> {
    const startedAt = clock.monotonic()
    let facts: ClaimFacts = unknownFacts
    const decide = async () => {
      parts.watch.touch()
      const look = parts.touchForce()
      const read = readClaim(parts, input, signal)
      facts = read.facts
      if (unread) return createVerdict(unread)
      if (!read.ok) return createVerdict(read.reason)
      const verdict = await check(read.claim, look)
      // A mini program loads no script of the web.
      if (read.claim.kind === 'web') parts.scriptAlarm.note(toVisit(read.claim, verdict))
      return verdict
    }
    const verdict = await decide().catch(() => createVerdict('internal'))
    parts.report(verdict, { ...facts, shadow, ms: clock.monotonic() - startedAt })
    return verdict
  }

  async function check(claim: Claim, look: Promise<unknown> | undefined): Promise<Verdict> {
    const turn = parts.store.turn()
    const tried = parts.limitTries(claim.owner, turn)
    // What is counted in this process is no reason to wait.
    const refusal = readTry(tried instanceof Promise ? await tried : tried, claim)
    if (refusal) return refusal
    if (claim.signal?.aborted) return createVerdict('aborted')
    const checked = claim.form === 'ordinary' ? await askVendor(parts, claim, turn) : await assessDisaster(parts, claim)
    if (checked.isDecided) return checked.verdict
    if (look) {
      // What the vendor has decided did not wait for it.
      const since = clock.monotonic()
      await look
      turn.spend(clock.monotonic() - since)
    }
    return passUnverified(parts, claim, turn, checked)
  }

  /** Spent by every try, allowed or not: it protects the account's rate and its bill. */
  function readTry({ charges, answer }: TryAnswer, { owner }: Claim): Verdict | undefined {
    if (answer.ok) return undefined
    reportExhausted(parts.emit, charges, answer.key, { use: 'limit', network: owner.ip.client, shadow })
    return createVerdict('rate-limited', { ...noDetails, retryAfter: answer.retryAfter })
  }
}

const unknownFacts: ClaimFacts = {
  appId: undefined,
  scene: undefined,
  action: undefined,
  network: undefined,
  correlationId: undefined,
}

function toVisit({ app, form, errorCode, reporter }: Claim, { kind }: Verdict): ScriptVisit {
  const isUnloaded = form !== 'ordinary' && errorCode === 1001
  return { app, network: reporter.network, met: isUnloaded ? 'unloaded' : kind === 'verified' ? 'verified' : 'other' }
}
