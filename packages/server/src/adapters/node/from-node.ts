import type { Incoming } from '../../http/read/incoming.ts'
import { emptyProof, readParsed, readRaw, type Proof } from '../../http/read/proof.ts'
import { own } from '../../platform/own-properties.ts'
import { isUntouched, peekStream, type NodeStream } from './peek-stream.ts'
import type { NodeResponse } from './send-response.ts'

/** A request of Node, over HTTP/1 or 2, as far as a check reads it. */
export interface NodeRequest extends NodeStream {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly httpVersionMajor: number
  readonly aborted: boolean
}

/** What a stream brought, for the next guard: it was read, although it is all there again. */
const peeked = new WeakMap<object, Proof>()

/** `body`: what a parser made of the body, or somebody read of it. The stream stays as it is, for whoever reads it next. */
export function fromNode(request: NodeRequest, response: NodeResponse, body = own(request, 'body')): Incoming {
  const { method = 'GET', url = '/', headers } = request
  const header = (name: string) => own(headers, name)
  const visitor = new AbortController()
  const leave = () => visitor.abort()
  if (response.destroyed || request.aborted) leave()
  response.on('close', leave)

  function peek() {
    if (method === 'GET' || method === 'HEAD') return emptyProof
    const parsed = readParsed(body)
    if (parsed.ticket) return parsed
    if (isRaw(body)) return undefined
    if (!hasBody()) return parsed
    const known = peeked.get(request)
    if (known || isUntouched(request)) return known
    // A parser makes null of `null`, which anyone can send.
    return body === undefined ? 'body-used' : parsed
  }

  /** Over HTTP/2 a body needs no header to announce it. */
  const hasBody = () =>
    Number(header('content-length')) > 0 || header('transfer-encoding') !== undefined || request.httpVersionMajor > 1

  async function read(signal: AbortSignal) {
    const raw = isRaw(body) ? body : await peekStream(request, signal)
    const proof = raw === undefined ? emptyProof : await readRaw(raw, String(header('content-type')))
    peeked.set(request, proof)
    // After its answer Node drops a body that nobody has read, and would wait for ever for the rest of this one.
    response.on('finish', () => request.resume())
    return proof
  }

  const end = () => void response.removeListener('close', leave)
  return { method, url, header, signal: visitor.signal, peek, read, cancel: () => {}, end }
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array
