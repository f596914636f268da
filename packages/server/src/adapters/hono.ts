import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import { fromHono, type HonoContext } from './contexts/hono-context.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type HonoContext }

/**
 * A middleware of Hono that lets a request through with an allowed verdict only. Put it before or after validators. What your
 * functions throw goes to `app.onError`.
 *
 * @example app.post('/login', guard(verifier, { ip: forwardedIp(1), action: 'login' }), (c) => …)
 */
export function guard<Context extends HonoContext>(
  verifier: TicketVerifier,
  options: GuardOptions<Context>,
): (c: Context, next: () => Promise<void>) => Promise<Response | void> {
  const check = createCheck(verifier, options)
  return async (c, next) => {
    const { refusal, verdict } = await check(c, fromHono(c))
    if (refusal) return refusal
    keepVerdict(c, verdict)
    return next()
  }
}

/** Serves visit tokens: `app.post('/visit-token', visitTokenHandler(verifier, { ip: forwardedIp(1) }))`. */
export function visitTokenHandler<Context extends HonoContext>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Context>,
): (c: Context) => Promise<Response> {
  const issue = createIssue(verifier, options)
  return (c) => issue(c, fromHono(c))
}
