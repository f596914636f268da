import { createCheck } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { createIssue, type VisitTokenHandlerOptions } from '../http/visit-token-handler.ts'
import type { Verifier } from '../verify/verifier.ts'
import { fromNode, type NodeRequest } from './node/from-node.ts'
import { sendResponse, type NodeResponse } from './node/send-response.ts'
import { keepVerdict } from './verdicts.ts'

export { verdictOf } from './verdicts.ts'

/** What functions of the options get of Express's `req`. Annotate yours with `express.Request` for more. */
export interface ExpressRequest extends NodeRequest {
  readonly ip?: string | undefined
  readonly originalUrl: string
  readonly hostname: string
  readonly path: string
  readonly params: Readonly<Record<string, string | string[]>>
  readonly query: Readonly<Record<string, unknown>>
  /** Unread unless a parser stands before the guard. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  readonly get: (name: string) => string | undefined
}

type Next = (error?: unknown) => void

/**
 * A middleware of Express 4 or 5 that lets a request through with an allowed verdict only. Put it where you like, before or
 * after what parses bodies. What your functions throw goes to Express's error handlers.
 *
 * @example app.post('/login', guard(verifier, { ip: (req) => req.ip, action: 'login' }), (req, res) => …)
 */
export function guard<Req extends ExpressRequest>(verifier: Pick<Verifier, 'verify'>, options: GuardOptions<Req>) {
  const check = createCheck(verifier, options)
  return (req: Req, res: NodeResponse, next: Next): void => {
    const proceed = async () => {
      const { refusal, verdict } = await check(req, fromNode(req, res))
      if (refusal) return sendResponse(refusal, res)
      keepVerdict(req, verdict)
      return 'next'
    }
    proceed().then((end) => end && next(), next)
  }
}

/** Serves visit tokens: `app.post('/visit-token', visitTokenHandler(verifier, { ip: (req) => req.ip }))`. */
export function visitTokenHandler<Req extends ExpressRequest>(
  verifier: Pick<Verifier, 'issueVisitToken'>,
  options: VisitTokenHandlerOptions<Req>,
) {
  const issue = createIssue(verifier, options)
  return (req: Req, res: NodeResponse, next: Next): void =>
    void issue(req, fromNode(req, res)).then((response) => sendResponse(response, res)).catch(next)
}
