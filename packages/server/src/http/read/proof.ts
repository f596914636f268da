import { own, ownCopy } from '../../platform/own-properties.ts'
import { readCorrelationId } from '../../verify/verify-init.ts'

/** What a page sends along with a request. */
export interface Proof {
  ticket: string | undefined
  randstr: string | undefined
  visitToken: string | undefined
  /** What the page calls its attempt. For your events alone: anyone can send any. */
  correlationId?: string | undefined
}

const headers = {
  ticket: 'x-captcha-ticket',
  randstr: 'x-captcha-randstr',
  visitToken: 'x-captcha-visit-token',
  correlationId: 'x-captcha-correlation-id',
} as const

export const emptyProof = pickProof(() => undefined)

/** A proof of what `read` finds; only text counts. */
export function pickProof(read: (name: keyof Proof) => unknown): Proof {
  const text = (name: keyof Proof) => {
    const value = read(name)
    return typeof value === 'string' ? value : undefined
  }
  const [ticket, randstr] = [text('ticket'), text('randstr')]
  return { ticket, randstr, visitToken: text('visitToken'), correlationId: readCorrelationId(read('correlationId')) }
}

export const readHeaders = (header: (name: string) => unknown) => pickProof((name) => header(headers[name]))

/** The proof in a body that a parser has made an object of. Two values of one name are none. */
export const readParsed = (body: unknown) =>
  body instanceof FormData || body instanceof URLSearchParams
    ? pickProof((name) => {
        const [value, ...more] = body.getAll(name)
        return more.length > 0 ? undefined : value
      })
    : pickProof((name) => own(body, name))

/** The proof in a whole JSON or form body as it was sent. Empty for what can't be read. */
export async function readRaw(body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Proof> {
  try {
    const response = new Response(body, ownCopy({ headers: { 'content-type': type } }))
    return readParsed(await (/\bjson\b/i.test(type) ? response.json() : response.formData()))
  } catch {
    return emptyProof
  }
}
