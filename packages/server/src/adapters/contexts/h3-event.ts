import type { Incoming } from '../../http/read/incoming.ts'
import { fromRequest } from '../../http/read/read-request.ts'
import { member } from '../../platform/own-properties.ts'
import { fromNode, type NodeRequest } from '../node/from-node.ts'
import { sendResponse, type NodeResponse } from '../node/send-response.ts'

/** What your functions get of h3's event, of version 1 or 2. Annotate yours with h3's `H3Event` for more. */
export interface H3Event {
  readonly headers: Headers
  readonly method: string
  readonly path: string
  readonly context: Readonly<Record<string, unknown>>
}

interface NodeContext {
  readonly req: NodeRequest
  readonly res: NodeResponse
}

/** Node's own objects in h3 1. Undefined in h3 2, whose events have a request of the platform. */
const readNode = (event: H3Event) => {
  const isWeb = typeof member(member(member(event, 'req'), 'headers'), 'get') === 'function'
  return isWeb ? undefined : (member(event, 'node') as NodeContext)
}

export function fromEvent(event: H3Event): Incoming {
  const node = readNode(event)
  return node ? fromNode(node.req, node.res) : fromRequest(member(event, 'req') as Request)
}

/** Ends a request from a middleware: h3 1 ignores what its hooks return, and goes on unless an answer is sent. */
export async function endEvent(response: Response, event: H3Event): Promise<Response | undefined> {
  const node = readNode(event)
  return node ? sendResponse(response, node.res) : response
}
