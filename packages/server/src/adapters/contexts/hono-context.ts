import type { Incoming } from '../../http/read/incoming.ts'
import { emptyProof, readParsed } from '../../http/read/proof.ts'
import { fromRequest } from '../../http/read/read-request.ts'

/** What functions of the options get of Hono's `c`. Annotate yours with `Context` for more. */
export interface HonoContext {
  readonly req: {
    readonly raw: Request
    readonly method: string
    readonly url: string
    readonly path: string
    readonly header: (name: string) => string | undefined
    readonly query: (name: string) => string | undefined
    readonly json: () => Promise<unknown>
    readonly formData: () => Promise<FormData>
    readonly arrayBuffer: () => Promise<ArrayBuffer>
  }
}

/** Hono keeps what was read through it, and gives it to the next who asks. */
export function fromHono({ req }: HonoContext): Incoming {
  const incoming = fromRequest(req.raw)
  const readAgain = async () => {
    const isJson = /\bjson\b/i.test(req.header('content-type') ?? '')
    try {
      return readParsed(await (isJson ? req.json() : req.formData()))
    } catch {
      // What is there and can't be parsed is the visitor's doing.
      return req.arrayBuffer().then(
        () => emptyProof,
        () => 'body-used' as const,
      )
    }
  }
  return {
    ...incoming,
    peek: () => (req.raw.bodyUsed ? undefined : incoming.peek()),
    read: (signal) => (req.raw.bodyUsed ? readAgain() : incoming.read(signal)),
  }
}
