import { systemClock, type Clock } from '../platform/clock.ts'
import type { Verifier } from '../verify/verifier.ts'
import { denyDistinctly, denyOpaquely } from './deny-response.ts'
import { hasTicketInUrl, readProof, type Proof } from './read-proof.ts'
import { createVerdict, type Verdict } from '../verdict/verdict.ts'
import type { Subject } from '../verify/read-claim.ts'

type Awaitable<T> = T | Promise<T>

/** Where a guard takes its facts from. Everything but `read` must come from what your server knows, never from the page. */
export interface GuardOptions {
  /** The visitor's address. `forwardedIp` reads it behind proxies. Undefined refuses. */
  ip: (request: Request) => Awaitable<string | undefined>
  action?: string | ((request: Request) => Awaitable<string | undefined>) | undefined
  subject?: ((request: Request) => Awaitable<string | Subject | undefined>) | undefined
  appId?: ((request: Request) => Awaitable<string | undefined>) | undefined
  /** @default readProof: headers, or a JSON or form body */
  read?: ((request: Request) => Awaitable<Proof>) | undefined
  /**
   * `'opaque'` is one 403 for all. `'distinct'` tells causes apart, also to attackers. A function makes its own answer, or
   * returns undefined for the opaque one. @default 'opaque'
   */
  deny?: 'opaque' | 'distinct' | ((request: Request, verdict: Verdict) => Awaitable<Response | undefined>) | undefined
  /** Milliseconds before which nothing is refused, so that quick refusals look like slow ones. @default 250 */
  denyAfter?: number | undefined
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
  const { clock = systemClock, denyAfter = 250, read = readProof, action, deny = 'opaque' } = options

  return async (request, ...rest) => {
    const startedAt = clock.monotonic()
    const verdict = hasTicketInUrl(request) ? createVerdict('ticket-in-url') : await check(request)
    if (verdict.allowed) return handler(request, verdict, ...rest)
    await pause(denyAfter - (clock.monotonic() - startedAt))
    if (deny === 'distinct') return denyDistinctly(verdict)
    const answer = deny === 'opaque' ? undefined : await deny(request, verdict)
    return answer ?? denyOpaquely()
  }

  async function check(request: Request) {
    const proof = await read(request)
    const input = {
      ticket: proof.ticket,
      randstr: proof.randstr,
      visitToken: proof.visitToken,
      ip: await options.ip(request),
      action: typeof action === 'function' ? await action(request) : action,
      subject: await options.subject?.(request),
      appId: await options.appId?.(request),
    }
    return verifier.verify(input, { signal: request.signal })
  }

  async function pause(ms: number) {
    if (ms > 0) await new Promise<void>((resolve) => void clock.setTimeout(resolve, ms))
  }
}

/**
 * Serves visit tokens to your pages: 200 with `{"visitToken":…}`, never stored by a cache, or the opaque refusal.
 *
 * @example export const POST = visitTokenHandler(verifier, { ip: forwardedIp(1), action: 'login' })
 */
export function visitTokenHandler(
  verifier: Pick<Verifier, 'issueVisitToken'>,
  options: Pick<GuardOptions, 'ip' | 'action' | 'appId'> & {
    subject?: ((request: Request) => Awaitable<string | undefined>) | undefined
  },
): (request: Request) => Promise<Response> {
  const { action } = options
  return async (request) => {
    const answer = await verifier.issueVisitToken({
      ip: await options.ip(request),
      action: typeof action === 'function' ? await action(request) : action,
      subject: await options.subject?.(request),
      appId: await options.appId?.(request),
    })
    if (!answer.issued) return denyOpaquely()
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
    return new Response(JSON.stringify({ visitToken: answer.visitToken }), { headers })
  }
}
