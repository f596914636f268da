import { systemClock, type Clock } from '../platform/clock.ts'
import { ownCopy } from '../platform/own-properties.ts'
import type { Verifier } from '../verify/verifier.ts'
import { reasons, type VerdictReason } from '../verdict/reasons.ts'
import { createVerdict, type Verdict } from '../verdict/verdict.ts'
import type { Subject } from '../verify/read-claim.ts'
import { denyDistinctly, denyOpaquely } from './deny-response.ts'
import { denyCrossOrigin, isPreflight } from './preflight.ts'
import { readInTime } from './read-in-time.ts'
import { findBodyFault, hasTicketInUrl, readProof, readWithoutBody, type Proof } from './read-proof.ts'
import { createRefusalPace } from './refusal-pace.ts'

export type Awaitable<T> = T | Promise<T>

/** Where a guard takes its facts from. Everything but `read` must come from what your server knows, never from the page. */
export interface GuardOptions {
  /** The visitor's address. `forwardedIp` reads it behind proxies. Undefined refuses. */
  ip: (request: Request) => Awaitable<string | undefined>
  action?: string | ((request: Request) => Awaitable<string | undefined>) | undefined
  subject?: ((request: Request) => Awaitable<string | Subject | undefined>) | undefined
  appId?: ((request: Request) => Awaitable<string | number | undefined>) | undefined
  /** `signal` aborts when `readTimeout` is over or the visitor leaves. @default readProof: headers, or a JSON or form body */
  read?: ((request: Request, init: { signal: AbortSignal }) => Awaitable<Proof>) | undefined
  /** Milliseconds for `read`; a body that takes longer counts as none, and is refused. @default 10,000 */
  readTimeout?: number | undefined
  /**
   * `'opaque'` is one 403 for all. `'distinct'` tells causes apart, also to attackers. A function makes its own answer, or
   * returns undefined for the opaque one. @default 'opaque'
   */
  deny?: 'opaque' | 'distinct' | ((request: Request, verdict: Verdict) => Awaitable<Response | undefined>) | undefined
  /**
   * Milliseconds before which nothing is refused, so that quick refusals look like slow ones. While checks take longer, every refusal
   * takes as long as the slowest check of the last minute, at most 5 s. @default 250
   */
  denyAfter?: number | undefined
  /**
   * Answers a CORS preflight, which carries no ticket and spends nothing. Pages of another origin need it.
   * @default 204 without a CORS header, which allows no other origin
   */
  preflight?: ((request: Request) => Awaitable<Response>) | undefined
  /** @default the system's */
  clock?: Clock | undefined
}

/**
 * Lets a request through to `handler` only with an allowed verdict. For everything that speaks `Request`: Next.js, SvelteKit, Remix,
 * Hono, Workers. A request that carries a ticket in its URL is refused. What `handler` or your functions throw is yours.
 *
 * @example export const POST = guard(verifier, { ip: forwardedIp(1), action: 'login' }, async (request) => login(await request.json()))
 */
export function guard<Rest extends unknown[]>(
  verifier: Pick<Verifier, 'verify'>,
  options: GuardOptions,
  handler: (request: Request, verdict: Verdict, ...rest: Rest) => Awaitable<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const own = ownCopy(options)
  // No `...rest` here: it would be an object with a prototype again.
  const { ip, action, subject, appId, read = readProof, deny = 'opaque', clock = systemClock } = own
  const { readTimeout = 10_000, denyAfter = 250, preflight = denyCrossOrigin } = own
  const pace = createRefusalPace(clock, denyAfter)
  let isBodyFaultReported = false

  return async (request, ...rest) => {
    if (isPreflight(request)) return preflight(request)
    const { verdict, startedAt } = await check(request)
    if (verdict.allowed) return handler(request, verdict, ...rest)
    await pace.hold(startedAt, request.signal)
    if (deny === 'distinct') return denyDistinctly(verdict)
    const answer = deny === 'opaque' ? undefined : await deny(request, verdict)
    return answer ?? denyOpaquely()
  }

  async function check(request: Request) {
    const proof = await findProof(request)
    // Not refused by the verifier: `subject` and its like may wait for the same body.
    if (typeof proof === 'string') return { verdict: createVerdict(proof), startedAt: clock.monotonic() }
    const input = {
      ticket: proof.ticket,
      randstr: proof.randstr,
      visitToken: proof.visitToken,
      ip: await ip(request),
      action: typeof action === 'function' ? await action(request) : action,
      subject: await subject?.(request),
      appId: await appId?.(request),
    }
    const startedAt = clock.monotonic()
    const verdict = await verifier.verify(input, { signal: request.signal })
    pace.record(startedAt)
    return { verdict, startedAt }
  }

  async function findProof(request: Request): Promise<Proof | VerdictReason> {
    if (hasTicketInUrl(request)) return 'ticket-in-url'
    if (read === readProof) {
      const found = readWithoutBody(request)
      if (found) return found
      if (isBodyLost(request)) return 'body-used'
    }
    return readInTime(read, request, { clock, timeout: readTimeout })
  }

  /** Told on the console, once: the verifier isn't asked, so none of its events can tell of it. */
  function isBodyLost(request: Request) {
    const fault = findBodyFault(request)
    if (fault && !isBodyFaultReported) {
      isBodyFaultReported = true
      globalThis.console?.error(`@tcaptcha/server: ${bodyFaults[fault]}`)
    }
    return fault !== undefined
  }
}

const bodyFaults = {
  used: reasons['body-used'].message,
  locked:
    'A reader held the request’s body before guard saw it. Release it, pass the ticket in headers, or give guard a `read`.',
}
