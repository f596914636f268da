import { own } from '../../platform/own-properties.ts'
import type { Incoming } from './incoming.ts'
import { emptyProof, readHeaders, readRaw, type Proof } from './proof.ts'

export const maxBodyBytes = 1_048_576
/** A visitor can send pieces of one byte, and each costs a hundred times that. */
const maxPieces = 16_384

/** A request of the platform. It stays readable: a copy of its body is read. */
export const fromRequest = (request: Request): Incoming => ({
  method: request.method,
  url: request.url,
  header: (name) => request.headers.get(name),
  signal: request.signal,
  peek() {
    // Some servers make a body of nothing.
    if (/^(GET|HEAD)$/.test(request.method) || !request.body || request.headers.get('content-length') === '0')
      return emptyProof
    // What a reader holds can't be copied.
    return request.bodyUsed || request.body.locked ? 'body-used' : undefined
  },
  read: (signal) => readCopy(request, signal),
  cancel: () => void request.body?.cancel().catch(() => {}),
  end: () => {},
})

/**
 * Finds `ticket`, `randstr`, `visitToken` and `correlationId` in the headers `x-captcha-ticket`, `x-captcha-randstr`,
 * `x-captcha-visit-token` and `x-captcha-correlation-id`, or else in a JSON or form body of at most 1 MiB. The request stays readable.
 * What is not there, is there twice, or can't be read, is undefined. When `signal` aborts, it stops reading.
 */
export async function readProof(request: Request, init: { signal?: AbortSignal | undefined } = {}): Promise<Proof> {
  const fromHeaders = readHeaders((name) => request.headers.get(name))
  if (fromHeaders.ticket) return fromHeaders
  const signal = own(init, 'signal') as AbortSignal | undefined
  const found = fromRequest(request).peek() || signal?.aborted ? emptyProof : await readCopy(request, signal)
  return { ...found, correlationId: found.correlationId ?? fromHeaders.correlationId }
}

async function readCopy(request: Request, signal: AbortSignal | undefined): Promise<Proof> {
  try {
    const body = await readBody(request.clone(), signal)
    return body ? await readRaw(body, request.headers.get('content-type') ?? '') : emptyProof
  } catch {
    return emptyProof
  }
}

async function readBody(
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = request.body?.getReader()
  if (!reader) return undefined
  // Not awaited: a cancelled branch of a clone settles only when its twin has been read.
  const cancel = () => void reader.cancel().catch(() => {})
  signal?.addEventListener('abort', cancel)
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    for (;;) {
      const { done, value } = await reader.read()
      // Cancelled is done, too.
      if (signal?.aborted) return undefined
      if (done) return join(chunks, size)
      size += value.byteLength
      if (size > maxBodyBytes || chunks.length === maxPieces) break
      chunks.push(value)
    }
    cancel()
    return undefined
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

function join(chunks: readonly Uint8Array[], size: number) {
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
