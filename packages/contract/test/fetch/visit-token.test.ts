import { captchaFetch, type Fetch } from '@tcaptcha/core/fetch'
import { afterEach, expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'

const { site, other } = useSites()
const post: RequestInit = { method: 'POST', body: 'a' }
const createBroken = (token?: string) => createFakeCaptcha((captcha) => captcha.breakDown(token))
const lastToken = () => site.received.at(-1)?.headers['x-captcha-visit-token']
const answerWith =
  (body: string, status = 200) =>
  (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body)

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('a disaster asks a URL for one, by POST, and sends it along', async () => {
  site.answers['/visit-token'] = answerWith('{"visitToken":"tcb1.fresh"}')
  for (const visitToken of [`${site.origin}/visit-token`, new URL('/visit-token', site.origin)]) {
    const response = await captchaFetch(createBroken(), { visitToken })(`${site.origin}/${typeof visitToken}`, post)
    expect(site.received.splice(0)).toMatchObject([
      { path: `/${typeof visitToken}` },
      { method: 'POST', path: '/visit-token', body: '' },
      { headers: { 'x-captcha-ticket': 'trerror_1001_1_1', 'x-captcha-visit-token': 'tcb1.fresh' } },
    ])
    await response.body?.cancel()
  }
})

it("it is asked with the request's credentials", async () => {
  const credentials: [input: unknown, credentials: unknown][] = []
  const send = captchaFetch(createBroken(), {
    visitToken: '/visit-token',
    async fetch(input, init) {
      credentials.push([input, init?.credentials])
      return input === '/visit-token'
        ? Response.json({ visitToken: 'tcb1.a' })
        : Response.json({ error: 'captcha' }, { status: 403 })
    },
  })
  await send('/login', { ...post, credentials: 'include' })
  await send(new Request('https://app.example/login', { ...post, credentials: 'omit' }))
  expect(credentials.filter(([input]) => input === '/visit-token')).toEqual([
    ['/visit-token', 'include'],
    ['/visit-token', 'omit'],
  ])
})

it('a function gives one', async () => {
  await captchaFetch(createBroken(), { visitToken: async () => 'tcb1.own' })(`${site.origin}/login`, post)
  expect(lastToken()).toBe('tcb1.own')
})

it('nobody is asked where the captcha has brought one, or the vendor works', async () => {
  const visitToken = vi.fn(async () => 'tcb1.other')
  await captchaFetch(createBroken('tcb1.brought'), { visitToken })(`${site.origin}/a`, post)
  expect(lastToken()).toBe('tcb1.brought')
  await captchaFetch(createSolvedCaptcha(), { visitToken })(`${site.origin}/b`, post)
  expect(lastToken()).toBeUndefined()
  expect(visitToken).not.toHaveBeenCalled()
})

it.each([
  ['refuses', answerWith('{"error":"captcha"}', 403)],
  ['answers with HTML', answerWith('<!doctype html>')],
  ['answers with null', answerWith('null')],
  ['answers with a number', answerWith('{"visitToken":7}')],
  ['answers with what fits no header', answerWith(JSON.stringify({ visitToken: 'a\nb' }))],
  ['answers without one', answerWith('{}')],
])('a server that %s leaves the request without one', async (_, answer) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  site.answers['/visit-token'] = answer
  const send = captchaFetch(createBroken(), { visitToken: `${site.origin}/visit-token` })
  expect((await send(`${site.origin}/login`, post)).status).toBe(200)
  expect(lastToken()).toBeUndefined()
})

it.each(['throws', 'rejects', 'is gone'])('so does one that %s', async (how) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const fail = () => {
    throw new Error('none')
  }
  const visitToken = how === 'throws' ? fail : how === 'rejects' ? async () => fail() : 'http://127.0.0.1:1/'
  expect((await captchaFetch(createBroken(), { visitToken })(`${other.origin}/${how}`, post)).status).toBe(200)
})

/** Without Node's own timers. */
const server: Fetch = async (_, init) =>
  new Headers(init?.headers).has('x-captcha-ticket')
    ? new Response('welcome')
    : Response.json({ error: 'captcha' }, { status: 403 })

it('no timer is left of one that came in time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await captchaFetch(createBroken(), { visitToken: async () => 'tcb1.own', fetch: server })('/login', post)
  expect(vi.getTimerCount()).toBe(0)
})

it('after five seconds the request goes without one, and whoever was asked hears of it', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const signals: AbortSignal[] = []
  const request = captchaFetch(createBroken(), {
    async visitToken({ signal }) {
      signals.push(signal)
      return new Promise<string>(() => {})
    },
    fetch: server,
  })('/login', post)
  const settled = vi.fn()
  void request.then(settled)
  await vi.advanceTimersByTimeAsync(4999)
  expect([settled.mock.calls.length, signals[0]?.aborted]).toEqual([0, false])
  await vi.advanceTimersByTimeAsync(1)
  expect(await (await request).text()).toBe('welcome')
  expect([signals[0]?.aborted, vi.getTimerCount()]).toEqual([true, 0])
})
