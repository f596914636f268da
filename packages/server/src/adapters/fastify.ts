import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import { fromFastify, sendByFastify, type FastifyReply, type FastifyRequest } from './contexts/fastify-request.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type FastifyRequest }

type Hook<Req> = (request: Req, reply: FastifyReply) => Promise<unknown>

/**
 * A hook of Fastify 4 or 5 (`preHandler`, or any before it) that lets a request through with an allowed verdict only. What your
 * functions throw goes to Fastify's error handler.
 *
 * @example app.post('/login', { preHandler: guard(verifier, { ip: (request) => request.ip }) }, async (request) => …)
 */
export function guard<Req extends FastifyRequest>(
  verifier: TicketVerifier,
  options: GuardOptions<Req>,
): Hook<NoInfer<Req>> {
  const check = createCheck(verifier, options)
  return async (request, reply) => {
    const { refusal, verdict } = await check(request, fromFastify(request, reply))
    if (refusal) return sendByFastify(refusal, reply)
    keepVerdict(request, verdict)
    return undefined
  }
}

/** Serves visit tokens: `app.post('/visit-token', visitTokenHandler(verifier, { ip: (request) => request.ip }))`. */
export function visitTokenHandler<Req extends FastifyRequest>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Req>,
): Hook<NoInfer<Req>> {
  const issue = createIssue(verifier, options)
  return async (request, reply) => sendByFastify(await issue(request, fromFastify(request, reply)), reply)
}
