import { safely } from '../platform/safely.ts'
import { untilAborted } from '../platform/until-aborted.ts'
import { addProof } from './add-proof.ts'
import { createRefusal, hasLeftOrigin, isRefusal } from './is-refusal.ts'
import {
  readFetchOptions,
  toFetchMistake,
  type CaptchaFetchOptions,
  type Fetch,
  type FetchableCaptcha,
} from './options.ts'
import { readMethod, readOutgoing, type Outgoing } from './outgoing.ts'
import { findRefusalRows } from './refusal-rows.ts'
import { requestTicket } from './request-ticket.ts'
import { requestVisitToken } from './request-visit-token.ts'

/**
 * A `fetch` that opens the captcha when your server wants a ticket, and then sends the request once more, with the
 * ticket. For your own server only: whichever answers with a refusal gets a ticket. Where the visitor closes the captcha,
 * the refusal is the answer (403). It rejects as `fetch` does, with the reason of `signal` at any time, and with
 * `TCaptchaError('invalid-options')` for a mistake.
 *
 * @example
 * const send = captchaFetch(createTCaptcha({ appId: '190000000' }))
 * const response = await send('/login', { method: 'POST', body: new FormData(form) })
 */
export function captchaFetch(captcha: FetchableCaptcha, options: CaptchaFetchOptions = {}): Fetch {
  const own = readFetchOptions(captcha, options)
  const rows = findRefusalRows(captcha.execute)

  const fetchWithCaptcha: Fetch = async (input, init) => {
    const send = own.fetch || fetch
    if (send === fetchWithCaptcha) throw toFetchMistake('fetch')
    // A GET may be prefetched or replayed, and costs its server little.
    if (!own.includeGet && /^(?:GET|HEAD)$/.test(readMethod(input, init))) return send(input, init)
    let outgoing: Outgoing
    try {
      outgoing = readOutgoing(input, init)
    } catch {
      // A used body, for example: `fetch` says what is wrong.
      return send(input, init)
    }
    const { url, method, signal, spare } = outgoing
    const row = `${method} ${url.replace(/[?#].*/, '')}`
    /** Counts a refusal, or ends the row. */
    const isRefused = async (response: Response) => {
      const wasRefused = await untilAborted(
        signal,
        async () => (await isRefusal(response)) && !hasLeftOrigin(url, response),
      )
      if (wasRefused) rows.set(row, (rows.get(row) || 0) + 1)
      else rows.delete(row)
      return wasRefused
    }

    let refusal: Response | undefined
    try {
      if (!outgoing.isOnce) {
        refusal = await untilAborted(signal, () => send(input, init))
        if (!(await isRefused(refusal))) {
          drop(spare)
          return refusal
        }
      }
      const result = await requestTicket(captcha, signal)
      if (!result) {
        drop(spare)
        return refusal || createRefusal()
      }
      const { ticket, randstr, correlationId, kind } = result
      let { visitToken } = result
      if (kind === 'disaster' && !visitToken) visitToken = await requestVisitToken(own.visitToken, send, outgoing)
      const response = await untilAborted(signal, async () => {
        const proof = { ticket, randstr, visitToken, correlationId }
        const fields = own.into === 'body' ? own.fields || {} : undefined
        // Not to the first URL again: what answered with a redirect may have done its work.
        const target = refusal && refusal.redirected ? refusal.url : undefined
        drop(refusal)
        return send(...(await addProof(outgoing, proof, fields, target)))
      })
      // Another request's success may have ended the row meanwhile.
      if (await isRefused(response)) safely(own.onRefused, Math.max(rows.get(row) || 0, refusal ? 2 : 1))
      return response
    } catch (error) {
      drop(spare)
      throw error
    }
  }
  return fetchWithCaptcha
}

/** Gives up a body that nobody will read. Of another `fetch` it may be no stream of the web. */
function drop(unread: Request | Response | undefined): void {
  if (unread && unread.body && typeof unread.body.cancel === 'function') unread.body.cancel().catch(() => {})
}
