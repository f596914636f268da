import {
  request as httpRequest,
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { Answer, type KeepAliveResponse } from './answer.ts'

/** Of a `RequestInit`, what `keepAliveFetch` understands. */
export interface KeepAliveInit {
  method?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  body?: string | null | undefined
  signal?: AbortSignal | null | undefined
  /** `'manual'` goes over our sockets and follows nothing; all else is left to the global `fetch`. @default 'follow' */
  redirect?: 'manual' | 'follow' | undefined
}

/** Who hears of one request. Exactly one of `onAnswer` and `onFailure` counts, the first; `onClose` comes last. */
interface Listeners {
  onAnswer: (answer: KeepAliveResponse) => void
  onFailure: (error: Error) => void
  onClose: () => void
}

/** What Node makes of a URL, which the verifier passes as the same object each time. */
const targets = new WeakMap<URL, RequestOptions>()

/** Sends one request and reads its whole answer. Throws for what Node refuses to send. */
export function startExchange(
  agents: { http: Agent; https: Agent },
  given: URL | string,
  init: KeepAliveInit,
  maxBytes: number,
  { onAnswer, onFailure, onClose }: Listeners,
): ClientRequest {
  const url = typeof given === 'string' ? new URL(given) : given
  const isSecure = url.protocol === 'https:'
  const target = targets.get(url) ?? urlToHttpOptions(url)
  targets.set(url, target)
  const request = (isSecure ? httpsRequest : httpRequest)({
    ...target,
    agent: isSecure ? agents.https : agents.http,
    method: init.method ?? 'GET',
    // We can't unpack anything.
    headers: { 'accept-encoding': 'identity', ...init.headers },
  })
  request.on('response', (message) => collect(message, maxBytes, onAnswer, onFailure))
  request.on('error', onFailure)
  request.on('close', onClose)
  request.end(init.body ?? undefined)
  return request
}

function collect(
  message: IncomingMessage,
  maxBytes: number,
  onAnswer: Listeners['onAnswer'],
  onFailure: Listeners['onFailure'],
) {
  const chunks: Uint8Array[] = []
  let size = 0
  message.on('data', (chunk: Uint8Array) => {
    size += chunk.byteLength
    if (size <= maxBytes) return void chunks.push(chunk)
    onAnswer(new Answer(message, [], new TypeError(`The answer has more than ${maxBytes} bytes.`)))
    message.destroy()
  })
  message.on('end', () => onAnswer(new Answer(message, chunks)))
  // Node's word for an answer that was cut off.
  message.on('error', onFailure)
}
