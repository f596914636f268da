import { own } from '../platform/own-properties.ts'

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
export const emptyProof: Proof = { ticket: undefined, randstr: undefined, visitToken: undefined }

/**
 * Finds `ticket`, `randstr` and `visitToken` in the headers `x-captcha-ticket`, `x-captcha-randstr` and `x-captcha-visit-token`, or else
 * in a JSON or form body of at most 1 MiB. The request stays readable. What is not there, or can't be read, is undefined.
 */
export async function readProof(request: Request): Promise<Proof> {
  const fromHeaders = pick((name) => request.headers.get(headers[name]))
  if (fromHeaders.ticket) return fromHeaders
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return emptyProof
  const type = request.headers.get('content-type') ?? ''
  try {
    const body = await readBody(request.clone())
    if (!body) return emptyProof
    if (/\bjson\b/i.test(type)) {
      const json: unknown = JSON.parse(new TextDecoder().decode(body))
      return pick((name) => own(json, name))
    }
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return pick((name) => form.get(name))
  } catch {
    return emptyProof
  }
}

/** A ticket in a URL ends up in logs, histories and referrers. */
export const hasTicketInUrl = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return searchParams.has('ticket') || searchParams.has('randstr')
}

function pick(read: (name: keyof typeof headers) => unknown): Proof {
  return { ticket: text(read('ticket')), randstr: text(read('randstr')), visitToken: text(read('visitToken')) }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || !value) break
    size += value.byteLength
    if (size > maxBodyBytes) {
      // Not awaited: a cancelled branch of a clone settles only when its twin has been read.
      void reader?.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
