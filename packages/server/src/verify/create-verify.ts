import type { ApiOutcome } from '../api/classify-answer.ts'
import { checkVisitToken, type VisitTokenCheck, type VisitTokenScope } from '../gate/visit-token.ts'
import type { Payer, Rings } from '../gate/budget-charges.ts'
import type { Bulkhead } from '../platform/bulkhead.ts'
import type { Canary } from '../outage/canary.ts'
import type { CaptchaApi } from '../api/captcha-api.ts'
import { readCaptchaCode } from '../api/captcha-code.ts'
import type { Clock } from '../platform/clock.ts'
import type { DegradeRule, VerifierApp } from '../config/config.ts'
import { createDeadline, isDeadlineEnd } from '../platform/deadline.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { Evidence } from '../verdict/evidence.ts'
import { readActionRule, reportExhausted, type Gate } from '../gate/gate.ts'
import { parseIp, type IpNetwork } from '../platform/ip-network.ts'
import type { OutageWatch } from '../outage/outage-watch.ts'
import { decide } from '../gate/policy.ts'
import type { VerifierStore } from '../store/stores.ts'
import { createVerdict, type Verdict } from '../verdict/verdict.ts'
import { readShape, type Presented, type VerifyInput } from './read-shape.ts'

export interface VerifyParts {
  apps: readonly VerifierApp[]
  readDegrade: () => DegradeRule
  limits: { perIpPerMinute: number; perSubjectPerMinute: number }
  timeout: number
  ticketMemory: number
  maxTicketSkew: number
  disasterCodes: readonly number[]
  acceptSimulator: boolean
  visitTokens: { keys: readonly Promise<CryptoKey>[]; minAge: number; maxAge: number } | undefined
  keyOf: (use: 'ticket' | 'visit-token', value: string) => Promise<string>
  clock: Clock
  api: CaptchaApi
  canary: Canary
  watch: OutageWatch
  bulkhead: Bulkhead
  gate: Gate
  rings: Rings
  store: VerifierStore
  emit: EmitEvent
}

/** One visitor's ticket on its way, once it has the right shape. */
interface Claim {
  app: VerifierApp
  presented: Presented
  ticket: string
  randstr: string
  ip: IpNetwork
  payer: Payer
  authenticated: boolean
  action: string | undefined
  visitToken: VisitTokenCheck | undefined
  signal: AbortSignal | undefined
}

/** From a ticket to a verdict. Rejects only for a bug of ours; `createVerifier` puts a net under it. */
export function createVerify(parts: VerifyParts) {
  const { clock, watch, canary } = parts

  return async function verify(input: VerifyInput, signal: AbortSignal | undefined): Promise<Verdict> {
    const claim = await readClaim(input, signal)
    if ('kind' in claim) return claim
    const limited = await limit(claim)
    if (limited) return limited
    if (signal?.aborted) return createVerdict('aborted')
    return claim.presented.form === 'ordinary' ? verifyOrdinary(claim) : verifyDisaster(claim)
  }

  async function readClaim(input: VerifyInput, signal: AbortSignal | undefined): Promise<Claim | Verdict> {
    const app = findApp(parts.apps, input.appId)
    if (!app) return createVerdict('app-unknown')
    const presented = readShape(input.ticket, input.randstr, {
      appId: app.appId,
      acceptSimulator: parts.acceptSimulator,
      now: clock.now(),
      maxTicketSkew: parts.maxTicketSkew,
      disasterCodes: parts.disasterCodes,
    })
    if (typeof presented === 'string') return createVerdict(presented)
    const ip = parseIp(input.ip)
    if (!ip) return createVerdict('ip-missing')
    const { subject: given, action } = input
    const subject = typeof given === 'object' ? given.id : given
    const trust = typeof given === 'object' ? given.trust : undefined
    const scope = { appId: app.appId, network: ip.client, subject, action }
    return {
      app,
      presented,
      ticket: input.ticket ?? '',
      randstr: input.randstr ?? '',
      ip,
      payer: { appId: app.appId, ip, subject, known: trust !== undefined },
      authenticated: trust === 'authenticated',
      action,
      visitToken: await readVisitToken(input.visitToken, scope),
      signal,
    }
  }

  async function readVisitToken(visitToken: unknown, scope: VisitTokenScope): Promise<VisitTokenCheck | undefined> {
    if (!parts.visitTokens) return undefined
    const { keys, minAge, maxAge } = parts.visitTokens
    const text = typeof visitToken === 'string' ? visitToken : undefined
    return checkVisitToken(await Promise.all(keys), text, scope, { now: clock.now(), minAge, maxAge })
  }

  /** Spent by every try, allowed or not: it protects the account's rate and its bill. */
  async function limit({ payer }: Claim): Promise<Verdict | undefined> {
    const charges = await parts.rings.limit(payer, parts.limits)
    try {
      const answer = await parts.store.budgets.consume(charges)
      if (answer.ok) return undefined
      reportExhausted(parts.emit, 'limit', charges, answer.key, payer.ip.client)
      return createVerdict('rate-limited', { retryAfter: answer.retryAfter })
    } catch {
      return createVerdict('store-failed')
    }
  }

  async function verifyOrdinary(claim: Claim): Promise<Verdict> {
    const admission = watch.admit()
    if (!admission.call) return decideUnverified(claim, watch.current())
    if (!parts.bulkhead.enter()) {
      admission.done()
      return createVerdict('overloaded')
    }
    const until = clock.monotonic() + parts.timeout
    // A slow API: look with our own eyes while we wait, so that the answer fits into the same time. The canary has half of it.
    const stopHedge = clock.setTimeout(() => void canary.run().catch(() => {}), parts.timeout * 0.45)
    try {
      const { ticket, randstr, app, signal } = claim
      const query = { appId: app.appId, appSecretKey: app.appSecretKey, ticket, randstr, ip: claim.ip.address }
      const outcome = await parts.api.describe(query, { timeout: parts.timeout, signal })
      watch.note(outcome, witnessOf(claim))
      return await readOutcome(claim, outcome, until)
    } finally {
      stopHedge()
      parts.bulkhead.leave()
      admission.done()
    }
  }

  async function readOutcome(claim: Claim, outcome: ApiOutcome, until: number): Promise<Verdict> {
    switch (outcome.class) {
      case 'answer': {
        const { reason } = readCaptchaCode(outcome.code, outcome.evilLevel)
        const details = { requestId: outcome.requestId, vendorCode: outcome.code }
        if (reason !== 'passed') return createVerdict(reason, details)
        return createVerdict(await remember(claim), details)
      }
      case 'no-answer':
      case 'service-fault': {
        const details =
          outcome.class === 'service-fault' ? outcome : { vendorCode: outcome.failure, requestId: undefined }
        const late = outcome.class === 'no-answer' && outcome.late
        const evidence = late ? watch.current() : await confirmBy(until)
        return decideUnverified(claim, evidence, details)
      }
      case 'aborted':
      case 'inconclusive':
        return createVerdict(outcome.class)
      case 'unknown':
        return createVerdict('unknown-answer', outcome)
      default:
        return createVerdict(outcome.class, outcome)
    }
  }

  /** What is known when the visitor's time is up, if the canary takes longer. */
  async function confirmBy(until: number): Promise<Evidence> {
    const deadline = createDeadline(clock, Math.max(0, until - clock.monotonic()))
    try {
      const evidence = await deadline.race(watch.confirm())
      return isDeadlineEnd(evidence) ? watch.current() : evidence
    } finally {
      deadline.clear()
    }
  }

  /** Every accepted ticket enters the replay set, so that it is worth nothing in a later outage. */
  async function remember(claim: Claim) {
    try {
      const fresh = await parts.store.replay.setIfAbsent(
        await parts.keyOf('ticket', identityOf(claim)),
        parts.ticketMemory,
      )
      return fresh ? 'passed' : 'replayed'
    } catch {
      return 'store-failed'
    }
  }

  async function verifyDisaster(claim: Claim): Promise<Verdict> {
    const evidence = await watch.judge(witnessOf(claim))
    if (claim.signal?.aborted) return createVerdict('aborted')
    return decideUnverified(claim, evidence)
  }

  async function decideUnverified(
    claim: Claim,
    evidence: Evidence,
    vendor: { requestId?: string | undefined; vendorCode?: string | number | undefined } = {},
  ): Promise<Verdict> {
    const { presented, payer, action, visitToken } = claim
    const degrade = parts.readDegrade()
    const errorCode = presented.form === 'ordinary' ? undefined : presented.errorCode
    const details = { evidence, errorCode, requestId: vendor.requestId, vendorCode: vendor.vendorCode }
    const decision = decide({
      presented: presented.form,
      state: evidence.state,
      fault: evidence.fault,
      degrade: degrade === 'never' ? 'never' : 'budgets',
      action: degrade !== 'never' && readActionRule(degrade, action) === 'never' ? 'never' : 'allow',
      allowance: claim.authenticated && degrade !== 'never' && degrade.healthyAllowance !== undefined,
    })
    if (decision.step === 'refuse') return createVerdict(decision.reason, details)
    if (decision.step === 'verify' || degrade === 'never') return createVerdict('not-verified', details)

    const ticketKey = await parts.keyOf('ticket', identityOf(claim))
    const visitTokenKey = await parts.keyOf('visit-token', visitToken?.ok ? visitToken.id : '')
    const { reason, cost } = decision
    const request = { payer, action, visitToken, ticketKey, visitTokenKey, reason, cost, budgets: degrade }
    const answer = await parts.gate.ask(request, claim.signal)
    return createVerdict(answer.reason, { ...details, retryAfter: answer.retryAfter })
  }
}

/**
 * What makes a ticket this one ticket. Two visitors whose scripts fail in the same second have the same disaster ticket, and only
 * their randstr differs; of an ordinary ticket the randstr must not matter, or changing it would make an unused one.
 */
const identityOf = ({ presented, ticket, randstr }: Claim) =>
  presented.form === 'ordinary' ? ticket : `${ticket}\n${randstr}`

const witnessOf = ({ ip, visitToken }: Claim) => ({ client: ip.client, hasVisitToken: visitToken?.ok === true })

function findApp(apps: readonly VerifierApp[], appId: string | undefined) {
  if (appId === undefined) return apps.length === 1 ? apps[0] : undefined
  return apps.find((app) => app.appId === appId)
}
