import type { NodeRequest } from '../node/from-node.ts'
import type { NodeResponse } from '../node/send-response.ts'

/** What functions of the options get of Express's `req`. Annotate yours with `express.Request` for more. */
export interface ExpressRequest extends NodeRequest {
  readonly ip?: string | undefined
  readonly originalUrl: string
  readonly hostname: string
  readonly path: string
  readonly params: Readonly<Record<string, string | string[]>>
  readonly query: Readonly<Record<string, unknown>>
  /** Undefined unless a parser stands before the guard. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  readonly get: (name: string) => string | undefined
}

/** Says nothing of what routes have by themselves: Express would type the handlers after it by that. */
export type Middleware<Req> = (
  req: Omit<Req, 'body' | 'params' | 'query'>,
  res: NodeResponse,
  next: (error?: unknown) => void,
) => void | Promise<void>

/** Express 4 knows nothing of promises. `decide` gives something where the request may go on. */
export const toMiddleware =
  <Req>(decide: (req: Req, res: NodeResponse) => Promise<object | undefined>): Middleware<Req> =>
  async (req, res, next) => {
    try {
      if (!(await decide(req as Req, res))) return undefined
    } catch (error) {
      return next(error)
    }
    return next()
  }
