import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import { fromKoa, sendByKoa, type KoaContext } from './contexts/koa-context.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type KoaContext }

/**
 * A middleware of Koa 2 or 3 that lets a request through with an allowed verdict only. Put it before or after what parses bodies.
 * What your functions throw goes the way of Koa's errors.
 *
 * @example router.post('/login', guard(verifier, { ip: (ctx) => ctx.ip, action: 'login' }), (ctx) => …)
 */
export function guard<Context extends KoaContext>(
  verifier: TicketVerifier,
  options: GuardOptions<Context>,
): (ctx: Context, next: () => Promise<unknown>) => Promise<void> {
  const check = createCheck(verifier, options)
  return async (ctx, next) => {
    const { refusal, verdict } = await check(ctx, fromKoa(ctx))
    if (refusal) return sendByKoa(refusal, ctx)
    keepVerdict(ctx, verdict)
    await next()
  }
}

/** Serves visit tokens: `router.post('/visit-token', visitTokenHandler(verifier, { ip: (ctx) => ctx.ip }))`. */
export function visitTokenHandler<Context extends KoaContext>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Context>,
): (ctx: Context) => Promise<void> {
  const issue = createIssue(verifier, options)
  return async (ctx) => sendByKoa(await issue(ctx, fromKoa(ctx)), ctx)
}
