import { own, ownCopy } from '../platform/own-properties.ts'

/** What a page sends along with a request. */
export interface Proof {
  ticket: string | undefined
  randstr: string | undefined
  visitToken: string | undefined
}

const maxBodyBytes = 1_048_576
const headers = {
  ticket: 'x-captcha-ticket',
  randstr: 'x-captcha-randstr',
  visitToken: 'x-captcha-visit-token',
} as const
const emptyProof: Proof = { ticket: undefined, randstr: undefined, visitToken: undefined }

/**
 * Finds `ticket`, `randstr` and `visitToken` in the headers `x-captcha-ticket`, `x-captcha-randstr` and `x-captcha-visit-token`, or else
 * in a JSON or form body of at most 1 MiB. The request stays readable. What is not there, or can't be read, is undefined. When
 * `signal` aborts, it stops reading.
 */
export async function readProof(request: Request, init: { signal?: AbortSignal | undefined } = {}): Promise<Proof> {
  const found = readWithoutBody(request)
  const { signal } = ownCopy(init)
  if (found || signal?.aborted) return found ?? emptyProof
  const type = request.headers.get('content-type') ?? ''
  try {
    const body = await readBody(request.clone(), signal)
    if (!body) return emptyProof
    if (/\bjson\b/i.test(type)) {
      const json: unknown = JSON.parse(new TextDecoder().decode(body))
      return pickProof((name) => own(json, name))
    }
    const form = await new Response(body, ownCopy({ headers: { 'content-type': type } })).formData()
    return pickProof((name) => form.get(name))
  } catch {
    return emptyProof
  }
}

/** What `readProof` finds without a look at the body. Undefined when it has to read that. */
export function readWithoutBody(request: Request): Proof | undefined {
  const fromHeaders = pickProof((name) => request.headers.get(headers[name]))
  if (fromHeaders.ticket) return fromHeaders
  return request.method === 'GET' || request.method === 'HEAD' || !request.body ? emptyProof : undefined
}

/** Why nobody can read the body any more. `locked`: another reader holds it. */
export function findBodyFault(request: Request): 'used' | 'locked' | undefined {
  if (request.bodyUsed) return 'used'
  return request.body?.locked ? 'locked' : undefined
}

/** A ticket in a URL ends up in logs, histories and referrers. */
export const hasTicketInUrl = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return searchParams.has('ticket') || searchParams.has('randstr')
}

/** A proof of what `read` finds; only text counts. */
export function pickProof(read: (name: keyof Proof) => unknown): Proof {
  return { ticket: text(read('ticket')), randstr: text(read('randstr')), visitToken: text(read('visitToken')) }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

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
      if (size > maxBodyBytes) break
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
