import type { NodeRequest } from '../node/from-node.ts'

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
