import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { Awaitable, GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { endEvent, fromEvent, type H3Event } from './contexts/h3-event.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type H3Event }

type Handler<E, A> = (event: E) => Promise<A>
type Guarded<E, A> = (event: E, verdict: Verdict) => Awaitable<A>

/**
 * A handler of h3 1 or 2 that runs yours with an allowed verdict only. Without yours it is a middleware: it answers what it
 * refuses, and leaves the rest to what comes next. What your functions throw is h3's to handle.
 *
 * @example // `H3Event` of h3: without it the event has only what every version has
 * export default defineEventHandler(guard(verifier, { ip: forwardedIp(1) }, async (event: H3Event, verdict) => …))
 */
export function guard<E extends H3Event>(verifier: TicketVerifier, options: GuardOptions<E>): Handler<E, void>
export function guard<E extends H3Event, A>(
  verifier: TicketVerifier,
  options: GuardOptions<E>,
  handler: Guarded<E, A>,
): Handler<E, A | Response>
export function guard(verifier: TicketVerifier, options: GuardOptions<H3Event>, handler?: Guarded<H3Event, unknown>) {
  const check = createCheck(verifier, options)
  return async (event: H3Event): Promise<unknown> => {
    const { refusal, verdict } = await check(event, fromEvent(event))
    if (refusal) return handler ? refusal : endEvent(refusal, event)
    keepVerdict(event, verdict)
    return handler?.(event, verdict)
  }
}

/** Serves visit tokens: `export default defineEventHandler(visitTokenHandler(verifier, { ip: forwardedIp(1) }))`. */
export function visitTokenHandler<E extends H3Event>(verifier: TokenIssuer, options: VisitTokenHandlerOptions<E>) {
  const issue = createIssue(verifier, options)
  return (event: E): Promise<Response> => issue(event, fromEvent(event))
}
