import type { Verdict } from '../verdict/verdict.ts'
import { createCheck, type TicketVerifier } from './create-check.ts'
import type { Awaitable, GuardOptions } from './guard-options.ts'
import { fromRequest } from './read/read-request.ts'

/**
 * Lets a request through to `handler` only with an allowed verdict, or in shadow with any. For everything that speaks `Request`:
 * Next.js, SvelteKit, Remix, Workers. A request that carries a ticket in its URL is refused. What `handler` or your functions throw
 * is yours; in shadow your functions' errors are printed, once.
 *
 * @example export const POST = guard(verifier, { ip: forwardedIp(1), action: 'login' }, async (request) => login(await request.json()))
 * @throws RangeError for a `shadow.until` that is no time, or too far ahead.
 */
export function guard<Rest extends unknown[]>(
  verifier: TicketVerifier,
  options: GuardOptions,
  handler: (request: Request, verdict: Verdict, ...rest: Rest) => Awaitable<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const check = createCheck(verifier, options)
  return async (request, ...rest) => {
    const { refusal, verdict } = await check(request, fromRequest(request))
    return refusal ?? handler(request, verdict, ...rest)
  }
}
