import { ownCopy } from '../platform/own-properties.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** Marks a refusal, so that a client can tell it from other 403 answers and run the captcha again. */
export const captchaHeader = 'x-tcaptcha'

/** One answer for everything that is not allowed, so that nobody can read from it whether there is an outage. */
export const denyOpaquely = () => respond(403, '{"error":"captcha"}')

/**
 * An answer that says more: 400 nothing sent, 403 refused, 429 too many or budget spent, 500 misconfigured, 503 not to be checked
 * now, with `retry` and `stepUp`. An attacker learns from it when your gate is open.
 */
export function denyDistinctly(verdict: Verdict): Response {
  const { retry, stepUp, retryAfter } = verdict
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(retryAfter / 1000))) }
  return respond(readStatus(verdict), JSON.stringify({ error: 'captcha', retry, stepUp }), wait)
}

function readStatus({ kind, reason }: Verdict) {
  if (reason === 'ticket-missing' || reason === 'ticket-malformed') return 400
  if (reason === 'rate-limited' || reason === 'budget-exhausted' || reason === 'throttled') return 429
  if (kind === 'misconfigured') return 500
  return kind === 'unavailable' ? 503 : 403
}

function respond(status: number, body: string, more: Record<string, string> = {}) {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    [captchaHeader]: 'required',
    ...more,
  }
  return new Response(body, ownCopy({ status, headers }))
}

/** Answers a preflight, and allows no other origin. */
export const denyCrossOrigin = () => new Response(null, { status: 204 })
