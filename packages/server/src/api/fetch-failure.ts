import { own } from '../platform/own-properties.ts'

const unsentCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'])

/** Whether a failed `fetch` surely never reached the server, so that the same ticket may be sent again. */
export function readFetchFailure(error: unknown): 'unsent' | 'network' {
  // Node says why in `cause.code`; several addresses fail together as an AggregateError with a code of its own.
  const code = own(own(error, 'cause'), 'code')
  return typeof code === 'string' && unsentCodes.has(code) ? 'unsent' : 'network'
}

/** The body as text, or undefined once it exceeds `maxBytes`: an answer of ours is small. */
export async function readText(response: { body: ReadableStream<Uint8Array> | null }, maxBytes: number) {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
