import { captchaFetch, type Fetch } from '@tcaptcha/core/fetch'
import { afterEach, expect, it, vi } from 'vitest'
import { createSolvedCaptcha } from './support/fake-captcha.ts'
import { toRedirect, useSites } from './support/site.ts'

const { site, other } = useSites()
const post: RequestInit = { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain' } }
const ticketsSent = () => site.received.map(({ headers }) => headers['x-captcha-ticket'])
/** As in a page or a worker, which Node is not. */
const fetchOfSite: Fetch = (input, init) => fetch(new URL(String(input), site.origin), init)

afterEach(() => vi.unstubAllGlobals())

it('a body that is no stream of the web, as node-fetch has one, is no reason to fail', async () => {
  const send: Fetch = async (input, init) => {
    const response = await fetch(input, init)
    Object.defineProperty(response, 'body', { value: { pipe: () => {} } })
    return response
  }
  expect((await captchaFetch(createSolvedCaptcha(), { fetch: send })(`${site.origin}/login`, post)).status).toBe(200)
  expect(ticketsSent()).toEqual([undefined, 'tr0-1'])
})

it('in a worker a relative URL may be redirected', async () => {
  vi.stubGlobal('location', { href: `${site.origin}/worker.js` })
  site.answers['/login'] = toRedirect(307, '/login/')
  expect((await captchaFetch(createSolvedCaptcha(), { fetch: fetchOfSite })('/login', post)).status).toBe(200)
  expect(ticketsSent()).toEqual([undefined, undefined, 'tr0-1'])
})

it.each([undefined, 'worker'])('no ticket goes to another origin from a relative URL, in: %s', async (where) => {
  if (where) vi.stubGlobal('location', { href: `${site.origin}/worker.js` })
  const captcha = createSolvedCaptcha()
  site.answers['/login'] = toRedirect(307, `${other.origin}/login`)
  expect((await captchaFetch(captcha, { fetch: fetchOfSite })('/login', post)).status).toBe(403)
  expect([captcha.opened(), other.received.length]).toEqual([0, 1])
})
