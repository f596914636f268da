import type { IncomingMessage } from 'node:http'
import { own } from '../platform/own-properties.ts'

/** What `keepAliveFetch` resolves to: of a `Response`, what the verifier reads. */
export interface KeepAliveResponse {
  readonly status: number
  readonly headers: { get: (name: string) => string | null }
  /** The body, which has already come. Null where there is none. Fails where `text()` rejects. */
  readonly body: ReadableStream<Uint8Array> | null
  /** The body as UTF-8. Rejects when it had more than `maxBytes`. */
  text: () => Promise<string>
}

const decoder = new TextDecoder()

/** A class: an object with a getter of its own would cost a quarter of a request. */
export class Answer implements KeepAliveResponse {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly #chunks: readonly Uint8Array[]
  readonly #failure: Error | undefined
  #stream: ReadableStream<Uint8Array> | undefined

  /** `failure`: why there is no body, although there are status and headers. */
  constructor(message: IncomingMessage, chunks: readonly Uint8Array[], failure?: Error) {
    this.status = message.statusCode ?? 0
    this.headers = new AnswerHeaders(message)
    this.#chunks = chunks
    this.#failure = failure
  }

  get body() {
    if (this.#chunks.length === 0 && !this.#failure) return null
    this.#stream ??= createStream(this.#chunks, this.#failure)
    return this.#stream
  }

  async text() {
    if (this.#failure) throw this.#failure
    const [first] = this.#chunks
    return decoder.decode(first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks))
  }
}

class AnswerHeaders {
  readonly #message: IncomingMessage

  constructor(message: IncomingMessage) {
    this.#message = message
  }

  get(name: string) {
    const value = own(this.#message.headers, name.toLowerCase())
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'string' ? value : null
  }
}

const createStream = (chunks: readonly Uint8Array[], failure: Error | undefined) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      if (failure) return controller.error(failure)
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
