import { createCheck } from '../http/create-check.ts'
import type { Awaitable, GuardOptions } from '../http/guard-options.ts'
import { createIssue, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Verifier } from '../verify/verifier.ts'
import { endEvent, fromEvent, type H3Event } from './contexts/h3-event.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type H3Event }

type Checker = Pick<Verifier, 'verify'>
type Handler<Event, Answer> = (event: Event) => Promise<Answer>

/**
 * A handler of h3 1 or 2 that runs yours with an allowed verdict only. Without yours it is a middleware: it answers what it
 * refuses, and leaves the rest to what comes next. What your functions throw is h3's to handle.
 *
 * @example export default defineEventHandler(guard(verifier, { ip: forwardedIp(1) }, async (event, verdict) => …))
 */
export function guard<Event extends H3Event>(verifier: Checker, options: GuardOptions<Event>): Handler<Event, void>
export function guard<Event extends H3Event, Answer>(
  verifier: Checker,
  options: GuardOptions<Event>,
  handler: (event: Event, verdict: Verdict) => Awaitable<Answer>,
): Handler<Event, Answer | Response>
export function guard(
  verifier: Checker,
  options: GuardOptions<H3Event>,
  handler?: (event: H3Event, verdict: Verdict) => unknown,
): Handler<H3Event, unknown> {
  const check = createCheck(verifier, options)
  return async (event) => {
    const { refusal, verdict } = await check(event, fromEvent(event))
    if (refusal) return handler ? refusal : endEvent(refusal, event)
    keepVerdict(event, verdict)
    return handler?.(event, verdict)
  }
}

/** Serves visit tokens: `export default defineEventHandler(visitTokenHandler(verifier, { ip: forwardedIp(1) }))`. */
export function visitTokenHandler<Event extends H3Event>(
  verifier: Pick<Verifier, 'issueVisitToken'>,
  options: VisitTokenHandlerOptions<Event>,
): (event: Event) => Promise<Response> {
  const issue = createIssue(verifier, options)
  return (event) => issue(event, fromEvent(event))
}
