import type { ForceSource } from '../force/force-source.ts'
import type { BreakerConfig } from '../outage/breaker.ts'
import type { Clock } from '../platform/clock.ts'
import type { VerifierEvent } from '../verdict/events.ts'
import type { SendRequest } from '../api/send-request.ts'
import type { VerifierStore } from '../stores/stores.ts'
import type { Credentials } from '../api/tc3.ts'
import type { DegradeRule } from './degrade-budgets.ts'
import type { VerifierApp } from './verifier-app.ts'

/** A value the page gets from your server, without which nothing unverified passes. */
export interface VisitTokenConfig {
  /**
   * At least 32 characters, the same on all nodes. Of several, the first signs and all are accepted: that is how to rotate. A
   * function is asked each time.
   */
  secret: string | readonly string[] | (() => string | readonly string[])
  /** Milliseconds. @default 1_000 */
  minAge?: number | undefined
  /** Milliseconds. @default 1_800_000 */
  maxAge?: number | undefined
  /** Visit tokens for one address; networks get multiples, as in `DegradeBudgets`. @default limits.perIpPerMinute */
  perIpPerMinute?: number | undefined
}

/** Whether this server reaches what a visitor's browser needs. */
export interface ScriptProbeConfig {
  /** Script, second stage and configuration host. @default those of the vendor, for the endpoint's market; of an endpoint on loopback its own `/TJCaptcha.js` */
  urls?: readonly string[] | undefined
  /** Distinct client networks that must come with a disaster ticket and a valid visit token within a minute. @default 5 */
  clients?: number | undefined
  /** Milliseconds until an operator must extend it, or the gate closes. @default 1_800_000 */
  maxOutage?: number | undefined
}

/** The verifier's own looks at the API, by disaster tickets of its own. They are free of charge. */
export interface CanaryConfig {
  /** How many must fail in a row until the API counts as down. @default 3 */
  rounds?: number | undefined
  /** Milliseconds from one to the next while something is wrong. @default 5_000 */
  every?: number | undefined
  /** Milliseconds between two while nothing is, in the ten minutes after a visitor; `false` for none. @default 30_000 */
  heartbeat?: number | false | undefined
}

/** What reaches the API at all. "A minute" gives a bucket's size and its rate: 600 at once, then 10 a second. */
export interface LimitConfig {
  /**
   * Who counts tries: each process for itself, or all in the `store`, which takes a round trip before each verification. While
   * the store fails each process counts for itself.
   * @default 'local'
   */
  scope?: 'local' | 'shared' | undefined
  /** @default 600 */
  perIpPerMinute?: number | undefined
  /** For one subject and network. @default 30 */
  perSubjectPerMinute?: number | undefined
  /** For the whole account, divided by `nodes`: the vendor allows 1,000. @default 800 */
  perSecond?: number | undefined
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
  /** Calls to the API at the same time. More wait, each network in its turn, and are `overloaded` after half of `timeout`. @default 64 */
  maxConcurrent?: number | undefined
  limits?: LimitConfig | undefined
  visitToken?: VisitTokenConfig | undefined
  breaker?: BreakerConfig | undefined
  canary?: CanaryConfig | undefined
  /**
   * URLs of hosts that are not the vendor's and that this server always reaches when its network is well. While none of them
   * answers, a silent API is no outage but `egress`. @default none
   */
  controlHosts?: readonly string[] | undefined
  /**
   * Looks at the script's hosts: to tell the vendor's outage from one of this server's network, and, where there are visit
   * tokens, for outages that only visitors see. `false` for never. @default {}
   */
  scriptProbe?: ScriptProbeConfig | false | undefined
  /** Milliseconds that a disaster ticket's own time may be off, either way. @default 600_000 */
  maxTicketSkew?: number | undefined
  /** Error codes taken for an outage. @default 1001–1013 and 1085 */
  disasterCodes?: readonly number[] | undefined
  /** @default memory() */
  store?: VerifierStore | undefined
  /** Processes that share `store`. When it fails, each allows its share of every budget. @default 1 */
  nodes?: number | undefined
  /** Separates what shares a store: production from staging. @default the smallest app id */
  namespace?: string | undefined
  /** Orders from outside this process, such as `forceSource()` of `@tcaptcha/server/node`. @default none */
  force?: ForceSource | undefined
  /** Accept the simulator's keys and tickets. For tests and demos only. @default false */
  acceptSimulator?: boolean | undefined
  /** Say that this is a server although there is a `window`, as in tests under jsdom. @default false */
  server?: boolean | undefined
  /** Must settle when its `signal` aborts, or at least never hold more than a socket. @default globalThis.fetch */
  fetch?: SendRequest | undefined
  clock?: Clock | undefined
  /** 0 to 1, for jitter only; ids and keys come from `crypto`. @default Math.random */
  random?: (() => number) | undefined
  onEvent?: ((event: VerifierEvent) => unknown) | undefined
}

type AppConfig = VerifierApp | { apps: readonly VerifierApp[] }
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
