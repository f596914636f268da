import type { Clock } from '../platform/clock.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Subject } from '../verify/read-claim.ts'
import type { Proof } from './read/proof.ts'

export type Awaitable<T> = T | Promise<T>

/** Where a guard takes its facts from. Everything but `read` must come from what your server knows, never from the page. */
export interface GuardOptions<Context = Request> {
  /** The visitor's address. `forwardedIp` reads it behind proxies. Undefined refuses. */
  ip: (request: Context) => Awaitable<string | undefined>
  action?: string | ((request: Context) => Awaitable<string | undefined>) | undefined
  /** Of what the page sent take text only: an object of its own, with `trust` in it, would be taken for your word. */
  subject?: ((request: Context) => Awaitable<string | Subject | undefined>) | undefined
  appId?: ((request: Context) => Awaitable<string | number | undefined>) | undefined
  /** `signal` aborts when `readTimeout` is over or the visitor leaves. @default headers, or a JSON or form body: see `readProof` */
  read?: ((request: Context, init: { signal: AbortSignal }) => Awaitable<Proof>) | undefined
  /** Milliseconds for `read`; a body that takes longer counts as none, and is refused. @default 10,000 */
  readTimeout?: number | undefined
  /**
   * `'opaque'` is one 403 for all. `'distinct'` tells causes apart, also to attackers. A function makes its own answer, or
   * returns undefined for the opaque one. @default 'opaque'
   */
  deny?: 'opaque' | 'distinct' | ((request: Context, verdict: Verdict) => Awaitable<Response | undefined>) | undefined
  /**
   * Milliseconds before which nothing is refused, so that quick refusals look like slow ones. While checks take longer, every refusal
   * takes as long as the slowest check of the last minute, at most 5 s. @default 250
   */
  denyAfter?: number | undefined
  /**
   * Answers a CORS preflight, which carries no ticket and spends nothing. Pages of another origin need it.
   * @default 204 without a CORS header, which allows no other origin
   */
  preflight?: ((request: Context) => Awaitable<Response>) | undefined
  /**
   * Decides and reports as always, and refuses nobody until `until`: a `Date`, Unix milliseconds, or ISO 8601 text with a zone, at most
   * 90 days ahead. From then on it refuses, without a restart.
   */
  shadow?: { until: Date | number | string } | undefined
  /** @default the system's */
  clock?: Clock | undefined
}
