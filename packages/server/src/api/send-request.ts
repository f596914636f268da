/** As much of `fetch` as the verifier uses. The global one fits, and so does the transport of `@tcaptcha/server/node`. */
export type SendRequest = (
  url: URL | string,
  init: {
    method: string
    headers: Record<string, string>
    body: string | null
    signal: AbortSignal
    redirect: 'manual' | 'follow'
  },
) => Promise<ApiResponse>

export interface ApiResponse {
  readonly status: number
  readonly headers: { get: (name: string) => string | null }
  readonly body: ReadableStream<Uint8Array> | null
  text: () => Promise<string>
}

const maxBytes = 65_536

/** The body as text, or '' once it exceeds 64 KiB: an answer of the API is small. */
export async function readText(response: ApiResponse): Promise<string> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  // Its length is known and small, and not what it would unpack to: no need to count.
  if (length <= maxBytes && response.headers.get('content-encoding') === null) return response.text()
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
      return ''
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Lets the socket go without reading. */
export function dropBody(response: ApiResponse): '' {
  response.body?.cancel().catch(() => {})
  return ''
}
