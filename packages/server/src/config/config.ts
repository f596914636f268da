import type { BreakerConfig } from '../outage/breaker.ts'
import type { Clock } from '../platform/clock.ts'
import type { VerifierEvent } from '../verdict/events.ts'
import type { ScriptProbeConfig } from '../outage/script-probe.ts'
import type { VerifierStore } from '../store/stores.ts'
import type { Credentials } from '../api/tc3.ts'

/** One captcha app of the console. */
export interface VerifierApp {
  /** CaptchaAppId. Digits. */
  appId: string
  /** AppSecretKey of the same app. Not the cloud SecretKey. */
  appSecretKey: string
  /** A word for logs. */
  scene?: string | undefined
}

/** How many tickets that nobody could verify may pass in an outage. Spent together, on a pass only; the smallest wins. */
export interface DegradeBudgets {
  /** All visitors together, spread over the minute: a sixth of it at once. */
  globalPerMinute: number
  /** One account, phone number or whatever `subject` is. Your best protection. */
  perSubjectPerMinute: number
  /** One IPv4 address or IPv6 /64; a /24 or /56 gets four times, a /48 eight times as much. */
  perIpPerMinute: number
  /** One incident, all nodes together; refills over a day. @default 30 × globalPerMinute */
  perIncident?: number | undefined
  /** Share of the global budget kept for subjects you pass as `known` or `authenticated`. @default 0.25 */
  knownShare?: number | undefined
  /** By the name you give to `verify()`: let it, never, or within a budget of its own. `'*'` is for all others. @default { '*': 'allow' } */
  actions?: Readonly<Record<string, 'allow' | 'never' | { perMinute: number }>> | undefined
  /** Without any outage, for subjects you pass as `authenticated` only. @default none */
  healthyAllowance?: { perSubjectPerDay: number; globalPerMinute: number } | undefined
}

/** Whether anything may pass unverified, and how much. */
export type DegradeRule = 'never' | DegradeBudgets

/** A value the page gets from your server, without which nothing unverified passes. */
export interface VisitTokenConfig {
  /** At least 32 characters, the same on all nodes. Of several, the first signs and all are accepted: that is how to rotate. */
  secret: string | readonly string[]
  /** Milliseconds. @default 1_000 */
  minAge?: number | undefined
  /** Milliseconds. @default 1_800_000 */
  maxAge?: number | undefined
  /** Visit tokens for one address; networks get multiples, as in `DegradeBudgets`. @default 60 */
  perIpPerMinute?: number | undefined
  /** Visit tokens in all. @default 6_000 */
  globalPerMinute?: number | undefined
}

interface CommonConfig {
  /**
   * `'never'`, or budgets. There is no default: whether strangers may pass unverified is yours to decide. A function is asked
   * before every such pass, to turn it up or off in the middle of an incident; while it makes no sense,
   * nothing passes, and the console says why.
   */
  degrade: DegradeRule | (() => DegradeRule)
  /** `'cn'`, `'intl'`, or URLs of your own choice: the first is asked, the second takes the retry. @default 'cn' */
  endpoint?: 'cn' | 'intl' | string | readonly string[] | undefined
  /** Milliseconds for a whole verification, retry included. @default 4_000 */
  timeout?: number | undefined
  /** Calls to the API at the same time; more are `overloaded`. @default 64 */
  maxConcurrent?: number | undefined
  /** What reaches the API at all. @default { perIpPerMinute: 600, perSubjectPerMinute: 30 } */
  limits?: { perIpPerMinute?: number | undefined; perSubjectPerMinute?: number | undefined } | undefined
  visitToken?: VisitTokenConfig | undefined
  breaker?: BreakerConfig | undefined
  /** Looks at the script's hosts, for outages that only visitors see. Needs `visitToken`. `false` for never. @default {} */
  scriptProbe?: ScriptProbeConfig | false | undefined
  /** Milliseconds that a disaster ticket's own time may be off, either way. @default 600_000 */
  maxTicketSkew?: number | undefined
  /** Error codes taken for an outage. @default 1001–1013 and 1085 */
  disasterCodes?: readonly number[] | undefined
  /** @default memory() */
  store?: VerifierStore | undefined
  /** Processes that share `store`. When it fails, each allows its share of every budget. @default 1 */
  nodes?: number | undefined
  /** Separates what shares a store: production from staging. @default the first app id */
  namespace?: string | undefined
  /** Accept the simulator's keys and tickets. For tests and demos only. @default false */
  acceptSimulator?: boolean | undefined
  /** Must settle when its `signal` aborts, or at least never hold more than a socket. @default globalThis.fetch */
  fetch?: typeof fetch | undefined
  clock?: Clock | undefined
  /** 0 to 1, for jitter only; ids and keys come from `crypto`. @default Math.random */
  random?: (() => number) | undefined
  onEvent?: ((event: VerifierEvent) => unknown) | undefined
}

type AppConfig = Pick<VerifierApp, 'appId' | 'appSecretKey'> | { apps: readonly VerifierApp[] }
/** A function is asked before every signature: for temporary credentials, and to change keys without a restart. */
type KeyConfig = Credentials | { credentials: () => Credentials | Promise<Credentials> }

/** What `createVerifier` takes. */
export type VerifierConfig = CommonConfig & AppConfig & KeyConfig

/** A mistake in the config. The message never quotes a value. */
export class VerifierConfigError extends Error {
  override readonly name = 'VerifierConfigError'
  /** The option to repair. */
  readonly option: string

  constructor(option: string, message: string) {
    super(`createVerifier: ${message}`)
    this.option = option
  }
}
