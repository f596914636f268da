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

/** `failure`: why there is no body, although there are status and headers. */
export function createAnswer(
  message: IncomingMessage,
  chunks: readonly Uint8Array[],
  failure: Error | undefined,
): KeepAliveResponse {
  const [first] = chunks
  let stream: ReadableStream<Uint8Array> | undefined
  return {
    status: message.statusCode ?? 0,
    headers: {
      get: (name) => {
        const value = own(message.headers, name.toLowerCase())
        if (Array.isArray(value)) return value.join(', ')
        return typeof value === 'string' ? value : null
      },
    },
    get body() {
      if (!first && !failure) return null
      stream ??= createStream(chunks, failure)
      return stream
    },
    text: async () => {
      if (failure) throw failure
      return first && chunks.length === 1 ? decoder.decode(first) : decoder.decode(Buffer.concat(chunks))
    },
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
