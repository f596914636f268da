import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import { toMiddleware, type ExpressRequest, type Middleware } from './contexts/express-request.ts'
import { fromNode } from './node/from-node.ts'
import { sendResponse } from './node/send-response.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type ExpressRequest }

/**
 * A middleware of Express 4 or 5 that lets a request through with an allowed verdict only. Put it before or after what parses
 * bodies. What your functions throw goes to Express's error handlers.
 *
 * @example app.post('/login', guard(verifier, { ip: (req) => req.ip, action: 'login' }), (req, res) => …)
 */
export function guard<Req extends ExpressRequest>(
  verifier: TicketVerifier,
  options: GuardOptions<Req>,
): Middleware<Req> {
  const check = createCheck(verifier, options)
  return toMiddleware(async (req, res) => {
    const { refusal, verdict } = await check(req, fromNode(req, res))
    return refusal ? sendResponse(refusal, res) : keepVerdict(req, verdict)
  })
}

/** Serves visit tokens: `app.post('/visit-token', visitTokenHandler(verifier, { ip: (req) => req.ip }))`. */
export function visitTokenHandler<Req extends ExpressRequest>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Req>,
): Middleware<Req> {
  const issue = createIssue(verifier, options)
  return toMiddleware(async (req, res) => sendResponse(await issue(req, fromNode(req, res)), res))
}
