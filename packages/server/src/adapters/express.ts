import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type TokenIssuer, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import type { ExpressRequest } from './contexts/express-request.ts'
import { fromNode } from './node/from-node.ts'
import { sendResponse, type NodeResponse } from './node/send-response.ts'
import { keepVerdict, verdictOf } from './verdicts.ts'

export { verdictOf, type ExpressRequest }

type Middleware<Req> = (req: Req, res: NodeResponse, next: (error?: unknown) => void) => void

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
  return (req, res, next) =>
    void check(req, fromNode(req, res))
      .then(({ refusal, verdict }) => (refusal ? sendResponse(refusal, res) : keepVerdict(req, verdict)))
      .then((verdict) => verdict && next(), next)
}

/** Serves visit tokens: `app.post('/visit-token', visitTokenHandler(verifier, { ip: (req) => req.ip }))`. */
export function visitTokenHandler<Req extends ExpressRequest>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Req>,
): Middleware<Req> {
  const issue = createIssue(verifier, options)
  return (req, res, next) =>
    void issue(req, fromNode(req, res))
      .then((response) => sendResponse(response, res))
      .catch(next)
}
