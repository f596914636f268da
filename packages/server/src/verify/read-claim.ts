import type { CaptchaKind } from '../api/captcha-app.ts'
import { readKind } from '../config/read-app-options.ts'
import { toAppId, type ResolvedApp } from '../config/read-keys.ts'
import type { BudgetOwner } from '../gate/budget-charges.ts'
import { checkVisitToken, type VisitTokenCheck } from '../gate/visit-token.ts'
import type { Reporter } from '../outage/script-outage.ts'
import type { Clock } from '../platform/clock.ts'
import type { Keyring } from '../platform/keyring.ts'
import { parseIp } from '../platform/network/ip-network.ts'
import { own, toShape, toText } from '../platform/own-properties.ts'
import type { VerdictReason } from '../verdict/reasons.ts'
import { readShape } from './read-shape.ts'
import { readCorrelationId } from './verify-init.ts'

/** Who the visitor says or is known to be. */
export interface Subject {
  /** Account, phone number, session: what an attacker has few of. */
  id: string
  /** `known`: this browser has been here as this subject before. `authenticated`: it is signed in as it. Your server's word, never the page's. */
  trust?: 'known' | 'authenticated' | undefined
}

/** What `verify()` takes. Only `ticket`, `randstr` and `visitToken` may come from the page. */
export interface VerifyInput {
  ticket: string | null | undefined
  /** Without one no ticket of the web passes; those of mini programs have none, and what is given then is ignored. */
  randstr?: string | null | undefined
  /** What made the ticket. @default the app's own `kind` */
  kind?: CaptchaKind | undefined
  /** The visitor's address as your own server sees it. Without a valid one nothing passes. */
  ip: string | undefined
  subject?: string | Subject | undefined
  /** What `issueVisitToken` gave to the page. */
  visitToken?: string | null | undefined
  /** A word of yours for what the ticket is spent on. */
  action?: string | undefined
  /** Which of the configured apps. May be left out when there is one. */
  appId?: string | number | undefined
  /**
   * What the page calls its attempt (`result.correlationId`), for the events and nothing else. At most 64 of `[\w-]`; anything else
   * counts as none.
   */
  correlationId?: string | null | undefined
}

/** One visitor's ticket on its way, once it has the right shape. */
export interface Claim {
  app: ResolvedApp
  kind: CaptchaKind
  form: 'ordinary' | 'standard' | 'legacy'
  /** What the browser claims to have met, of a disaster ticket. */
  errorCode: number | undefined
  ticket: string
  /** Empty for a mini program. */
  randstr: string
  owner: BudgetOwner
  isAuthenticated: boolean
  action: string | undefined
  visitToken: VisitTokenCheck | undefined
  /** Monotonic milliseconds. */
  readAt: number
  reporter: Reporter
  signal: AbortSignal | undefined
}

/** `facts`: what an event may say of it, whether it was refused or not. */
export type ReadClaim = { facts: ClaimFacts } & ({ ok: true; claim: Claim } | { ok: false; reason: VerdictReason })

export interface ClaimFacts {
  appId: string | undefined
  scene: string | undefined
  action: string | undefined
  network: string | undefined
  correlationId: string | undefined
  got?: string
}

export interface ClaimParts {
  apps: readonly [ResolvedApp, ...ResolvedApp[]]
  clock: Clock
  acceptSimulator: boolean
  maxTicketSkew: number
  disasterCodes: readonly number[]
  visitTokens: { keyring: Keyring; minAge: number; maxAge: number } | undefined
}

/** Reads by own properties: a polluted prototype must not supply an input that was left out. */
export function readClaim(parts: ClaimParts, input: VerifyInput, signal: AbortSignal | undefined): ReadClaim {
  const app = findApp(parts.apps, own(input, 'appId'))
  const ip = parseIp(own(input, 'ip'))
  const action = toText(own(input, 'action'))
  const correlationId = readCorrelationId(own(input, 'correlationId'))
  const facts: ClaimFacts = { appId: app?.appId, scene: app?.scene, action, network: ip?.client, correlationId }
  const refuse = (reason: VerdictReason, more = facts): ReadClaim => ({ facts: more, ok: false, reason })
  if (!app) return refuse('app-unknown')
  const kind = readKind(own(input, 'kind'), app.kind)
  if (!kind) return refuse('kind-unknown')
  const [ticket, randstr] = [own(input, 'ticket'), own(input, 'randstr')]
  // One by one: `parts` are those of the whole verifier, and copying them took a tenth of a verdict.
  const { clock, acceptSimulator, maxTicketSkew, disasterCodes } = parts
  const rules = { appId: app.appId, kind, now: clock.now(), acceptSimulator, maxTicketSkew, disasterCodes }
  const shape = readShape(ticket, randstr, rules)
  if (shape.form === 'refused') return refuse(shape.reason)
  if (!ip) return refuse('ip-missing', { ...facts, got: toShape(own(input, 'ip')) })

  const given = own(input, 'subject')
  const name = typeof given === 'object' && given !== null && Object.hasOwn(given, 'id') ? own(given, 'id') : given
  // Whatever else, such as a list from the page that a handler takes for its one name, is one subject: none has no budget.
  const subject = toText(name) ?? (name === undefined || name === null ? undefined : '\0')
  const trust = own(given, 'trust')
  const isAuthenticated = trust === 'authenticated'
  const visitToken = readVisitToken(parts, own(input, 'visitToken'), {
    appId: app.appId,
    network: ip.client,
    subject,
    action,
  })
  const claim: Claim = {
    app,
    kind,
    form: shape.form,
    errorCode: shape.form === 'ordinary' ? undefined : shape.errorCode,
    ticket: String(ticket),
    randstr: kind === 'mini' ? '' : String(randstr),
    owner: { ip, subject, isKnown: isAuthenticated || trust === 'known' },
    isAuthenticated,
    action,
    visitToken,
    readAt: parts.clock.monotonic(),
    reporter: { network: ip.client, hasVisitToken: visitToken?.ok === true, appId: app.appId },
    signal,
  }
  return { facts, ok: true, claim }
}

export function findApp<App extends ResolvedApp>(apps: readonly [App, ...App[]], given: unknown): App | undefined {
  if (given === undefined) return apps.length === 1 ? apps[0] : undefined
  const appId = toAppId(given)
  return apps.find((app) => app.appId === appId)
}

function readVisitToken(
  { visitTokens, clock }: ClaimParts,
  given: unknown,
  scope: Parameters<typeof checkVisitToken>[2],
): VisitTokenCheck | undefined {
  if (!visitTokens) return undefined
  const { keyring, minAge, maxAge } = visitTokens
  return checkVisitToken(keyring, toText(given), scope, { now: clock.now(), minAge, maxAge })
}
