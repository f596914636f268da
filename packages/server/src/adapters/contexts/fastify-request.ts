import type { Incoming } from '../../http/read/incoming.ts'
import { own } from '../../platform/own-properties.ts'
import { fromNode, type NodeRequest } from '../node/from-node.ts'
import { readHeaderPairs, type NodeResponse } from '../node/send-response.ts'

/** What functions of the options get of Fastify's `request`. Annotate yours with `FastifyRequest` for more. */
export interface FastifyRequest {
  readonly raw: NodeRequest
  readonly ip: string
  readonly hostname: string
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly params?: unknown
  readonly query?: unknown
  /** Undefined before Fastify has parsed it. */
  readonly body?: unknown
}

export interface FastifyReply {
  readonly raw: NodeResponse
  code: (status: number) => unknown
  header: (name: string, value: string | string[]) => unknown
  send: (body: Uint8Array) => unknown
}

export const fromFastify = ({ raw, body }: FastifyRequest, reply: FastifyReply): Incoming =>
  fromNode(raw, reply.raw, isMultipart(raw) ? toFields(body) : body)

/** As bytes: Fastify would add a charset to a text. */
export async function sendByFastify(response: Response, reply: FastifyReply): Promise<unknown> {
  const body = new Uint8Array(await response.arrayBuffer())
  reply.code(response.status)
  for (const [name, value] of readHeaderPairs(response)) reply.header(name, value)
  return reply.send(body)
}

const isMultipart = ({ headers }: NodeRequest) => /^multipart\//i.test(String(own(headers, 'content-type')))

/** @fastify/multipart makes an object of each field, with `attachFieldsToBody: true`. */
const toFields = (body: unknown) =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).map(([name, field]) => [
          name,
          own(field, 'type') === 'field' ? own(field, 'value') : field,
        ]),
      )
    : body
