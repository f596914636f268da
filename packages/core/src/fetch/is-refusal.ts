import { toOwn } from '../platform/own-properties.ts'

const refusalBody = '{"error":"captcha"}'
/** Milliseconds. What begins as a refusal and never ends must not hold up its answer. */
const timeout = 2000
const refusalHeaders = { 'content-type': 'application/json', 'x-tcaptcha': 'required' }

/**
 * Whether a server wants a ticket. It says so in a header, which an answer of another origin may not expose: then by the
 * exact body of a 403. The response stays readable.
 */
export async function isRefusal(response: Response): Promise<boolean> {
  const { headers, status } = response
  if (headers.get('x-tcaptcha') === 'required') return true
  if (status !== 403 || !/\bjson\b/i.test(headers.get('content-type') || '')) return false
  const { body } = response.clone()
  // Below Firefox 65 and in some mocks there is no stream.
  if (!body || !body.getReader) return false
  const reader = body.getReader()
  let giveUp = () => {}
  const late = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined)
  })
  const timer = setTimeout(giveUp, timeout)
  let text = ''
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late])
      if (!read || read.done) return text === refusalBody
      text += String.fromCharCode(...read.value.subarray(0, refusalBody.length + 1))
      // As soon as it is another: it may be long, or never end.
      if (!refusalBody.startsWith(text)) return false
    }
  } catch {
    // The connection broke, as the caller will find when it reads.
    return false
  } finally {
    clearTimeout(timer)
    reader.cancel().catch(() => {})
  }
}

/** A refusal without a server: for a request that was never sent. */
export const createRefusal = (): Response =>
  new Response(refusalBody, toOwn({ status: 403, headers: toOwn(refusalHeaders) }))

/** Whether a redirect has led to another origin, which gets no ticket. */
export function hasLeftOrigin(url: string, response: Response): boolean {
  if (!response.redirected) return false
  try {
    return new URL(response.url).origin !== new URL(url).origin
  } catch {
    // Nothing says what `url` is relative to.
    return true
  }
}
