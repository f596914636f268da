import type { Incoming } from '../../http/read/incoming.ts'
import { fromRequest } from '../../http/read/read-request.ts'
import { member, own } from '../../platform/own-properties.ts'
import { fromNode, type NodeRequest } from '../node/from-node.ts'
import { sendResponse, type NodeResponse } from '../node/send-response.ts'

/** What your functions get of h3's event, of version 1 or 2. Annotate yours with h3's `H3Event` for more. */
export interface H3Event {
  readonly headers: Headers
  readonly method: string
  readonly path: string
  readonly context: Readonly<Record<string, unknown>>
}

/** In h3 2 it is one of the platform, in 1 Node's. */
const readRequest = (event: H3Event) => {
  const request = member(event, 'req')
  return typeof member(member(request, 'headers'), 'get') === 'function' ? (request as Request) : undefined
}

/** Of h3 1. Where there is no Node, it has a request of the platform, and its body apart. */
interface H3Event1 extends H3Event {
  readonly node: { readonly req: NodeRequest; readonly res: NodeResponse }
  readonly web?: { readonly request?: Request | undefined } | undefined
}

export function fromEvent(given: H3Event): Incoming {
  const request = readRequest(given)
  if (request) return fromRequest(request)
  const event = given as H3Event1
  const body = own(event, '_requestBody')
  const original = member(own(event, 'web'), 'request')
  if (original instanceof Request && body instanceof ReadableStream) return fromWeb(event, original)
  return fromNode(event.node.req, event.node.res, body)
}

/** h3 reads a body now through the event, now through its request: both go on with what the copy has left. */
function fromWeb(event: H3Event1, request: Request): Incoming {
  const incoming = fromRequest(request)
  const read: Incoming['read'] = (signal) => {
    const found = incoming.read(signal)
    Object.assign(event, { _requestBody: request.body })
    return found
  }
  return { ...incoming, read }
}

/** Ends a request from a middleware: h3 1 ignores what its hooks return, and goes on unless an answer is sent. */
export const endEvent = async (response: Response, event: H3Event): Promise<Response | undefined> =>
  readRequest(event) ? response : sendResponse(response, (event as H3Event1).node.res)
