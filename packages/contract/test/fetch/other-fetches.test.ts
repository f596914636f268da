import { captchaFetch, type Fetch } from '@tcaptcha/core/fetch'
import { afterEach, expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { toRedirect, useSites } from './support/site.ts'

const { site, other } = useSites()
const post: RequestInit = { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain' } }
const ticketsSent = () => site.received.map(({ headers }) => headers['x-captcha-ticket'])
/** As in a page or a worker, which Node is not. */
const fetchOfSite: Fetch = (input, init) => fetch(new URL(String(input), site.origin), init)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

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

it('a relative URL means what it meant when it was asked for, wherever a router has led since', async () => {
  vi.stubGlobal('location', { href: `${site.origin}/shop/cart` })
  const captcha = createFakeCaptcha((opened) => {
    vi.stubGlobal('location', { href: `${site.origin}/elsewhere/` })
    opened.solve()
  })
  const send: Fetch = (input, init) => fetch(new URL(String(input), location.href), init)
  await captchaFetch(captcha, { fetch: send })('login', post)
  expect(site.received.map(({ path }) => path)).toEqual(['/shop/login', '/shop/login'])
})

it.each(['', '{"err', '{"error":"captcha"}'])('a 403 that says %j and never ends holds up nothing', async (text) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const body = () => new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) })
  const init = { status: 403, headers: { 'content-type': 'application/json' } }
  const captcha = createSolvedCaptcha()
  const answers = [() => new Response(body(), init), () => new Response('welcome')]
  const answer = captchaFetch(captcha, { fetch: async () => answers.shift()?.() ?? new Response() })('/login', post)
  await vi.advanceTimersByTimeAsync(2000)
  expect([(await answer).status, captcha.opened()]).toEqual(text.endsWith('}') ? [200, 1] : [403, 0])
})

it.each([undefined, 'worker'])('no ticket goes to another origin from a relative URL, in: %s', async (where) => {
  if (where) vi.stubGlobal('location', { href: `${site.origin}/worker.js` })
  const captcha = createSolvedCaptcha()
  site.answers['/login'] = toRedirect(307, `${other.origin}/login`)
  expect((await captchaFetch(captcha, { fetch: fetchOfSite })('/login', post)).status).toBe(403)
  expect([captcha.opened(), other.received.length]).toEqual([0, 1])
})
