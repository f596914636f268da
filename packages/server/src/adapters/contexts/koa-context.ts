import type { Incoming } from '../../http/read/incoming.ts'
import { own } from '../../platform/own-properties.ts'
import { fromNode, type NodeRequest } from '../node/from-node.ts'
import { readHeaderPairs, type NodeResponse } from '../node/send-response.ts'

/** What functions of the options get of Koa's `ctx`. Annotate yours with `Koa.Context` for more. */
export interface KoaContext {
  readonly req: NodeRequest
  readonly res: NodeResponse
  /** `body` is there when a parser stands before the guard. */
  readonly request: { readonly method: string; readonly body?: unknown }
  readonly ip: string
  readonly hostname: string
  readonly method: string
  readonly url: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly get: (name: string) => string
  readonly set: (name: string, value: string | string[]) => void
  status: number
  body: unknown
}

export const fromKoa = ({ req, res, request }: KoaContext): Incoming => fromNode(req, res, own(request, 'body'))

/** By Koa itself, so that what stands before the guard can still add to the answer. */
export async function sendByKoa(response: Response, ctx: KoaContext): Promise<void> {
  const body = await response.arrayBuffer()
  ctx.status = response.status
  for (const [name, value] of readHeaderPairs(response)) ctx.set(name, value)
  ctx.body = Buffer.from(body)
}

/** Node's: Koa takes other bytes for an object. */
declare const Buffer: { from: (bytes: ArrayBuffer) => unknown }
