import { createClosedResult, TCaptchaError } from '@tcaptcha/core'
import { captchaFetch, type FetchableCaptcha } from '@tcaptcha/core/fetch'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'

const refused = () => Response.json({ error: 'captcha' }, { status: 403, headers: { 'x-tcaptcha': 'required' } })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a mistake in the arguments is told at once, by the name of what is wrong', () => {
  it.each([
    ['captcha', undefined, {}],
    ['captcha', {}, {}],
    ['captcha', { execute: 'function' }, {}],
    ['into', createSolvedCaptcha(), { into: 'cookie' }],
    ['visitToken', createSolvedCaptcha(), { visitToken: 7 }],
    ['onRefused', createSolvedCaptcha(), { onRefused: 'function' }],
    ['fetch', createSolvedCaptcha(), { fetch: 'function' }],
  ])('%s of %o and %o', (name, captcha, options) => {
    const create = () => Reflect.apply(captchaFetch, undefined, [captcha, options])
    expect(create).toThrow(TCaptchaError)
    expect(create).toThrow(new RegExp(`invalid-options: captchaFetch ${name}\\. .*must`))
  })

  it('an option that is not known is warned of', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    Reflect.apply(captchaFetch, undefined, [createSolvedCaptcha(), { onrefused: () => {} }])
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('`onrefused` of `captchaFetch`'))
  })

  it('a global `fetch` that is this one itself', async () => {
    vi.stubGlobal('fetch', captchaFetch(createSolvedCaptcha()))
    await expect(fetch('https://app.example/')).rejects.toMatchObject({
      code: 'invalid-options',
      message: expect.stringContaining('as it was before'),
    })
    vi.stubGlobal('fetch', captchaFetch(createSolvedCaptcha(), { fetch: async () => new Response('sent') }))
    expect(await (await fetch('https://app.example/')).text()).toBe('sent')
  })

  it('a mistake in the options of the captcha rejects the request', async () => {
    const error = new TCaptchaError('invalid-options', 'appId')
    const send = captchaFetch({ execute: () => Promise.reject(error) }, { fetch: async () => refused() })
    await expect(send('/login', { method: 'POST' })).rejects.toBe(error)
  })
})

it('the global `fetch` is the one of the moment', async () => {
  const send = captchaFetch(createSolvedCaptcha())
  vi.stubGlobal('fetch', async () => new Response('replaced'))
  expect(await (await send('/login', { method: 'POST' })).text()).toBe('replaced')
})

it('the first request is exactly what the caller gave, and the second a copy', async () => {
  const sent: [unknown, RequestInit | undefined][] = []
  const send = captchaFetch(createSolvedCaptcha(), {
    async fetch(...given) {
      sent.push(given as [unknown, RequestInit])
      return refused()
    },
  })
  const init = Object.freeze({
    method: 'POST',
    body: '{}',
    headers: Object.freeze({ accept: 'a/b' }),
    keepalive: true,
    priority: 'high',
    next: { tags: ['a'] },
  } as const)
  await send('/login', init)
  expect(sent[0]).toEqual(['/login', init])
  expect(sent[0]?.[1]).toBe(init)
  const { headers, ...rest } = sent[1]?.[1] ?? {}
  expect(rest).toEqual({ method: 'POST', body: '{}', keepalive: true, priority: 'high', next: { tags: ['a'] } })
  expect(Object.fromEntries(new Headers(headers))).toMatchObject({ accept: 'a/b', 'x-captcha-ticket': 'tr0-1' })
})

it('a polluted prototype sets no option, and is no answer', async () => {
  const polluted = {
    into: 'body',
    includeGet: true,
    onRefused: vi.fn(),
    visitToken: 'polluted',
    fetch: vi.fn(),
    ticket: 'polluted',
  }
  const sent: [unknown, RequestInit | undefined][] = []
  vi.stubGlobal('fetch', async (...given: [unknown, RequestInit?]) => {
    sent.push([given[0], given[1]])
    return given[0] === '/visit-token' ? Response.json({}) : refused()
  })
  for (const [name, value] of Object.entries(polluted)) {
    Reflect.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
  }
  try {
    await captchaFetch(createSolvedCaptcha(), {})('/list')
    const broken = createFakeCaptcha((captcha) => captcha.breakDown())
    await captchaFetch(broken)('/login', { method: 'POST', body: '{}' })
    await captchaFetch(broken, { visitToken: '/visit-token' })('/login', { method: 'POST', body: '{}' })
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name)
  }
  expect(sent.map(([url, init]) => [url, init?.body])).toEqual([
    ['/list', undefined],
    ...Array.from({ length: 3 }, () => ['/login', '{}']),
    ['/visit-token', undefined],
    ['/login', '{}'],
  ])
  for (const [, init] of sent) expect(new Headers(init?.headers).has('x-captcha-visit-token')).toBe(false)
  expect(polluted.onRefused).not.toHaveBeenCalled()
  expect(polluted.fetch).not.toHaveBeenCalled()
})

it('a refusal that nobody reads is given up, one that is the answer is not', async () => {
  const cancel = vi.fn()
  const send = (captcha: FetchableCaptcha) =>
    captchaFetch(captcha, {
      fetch: async (_, init) =>
        new Headers(init?.headers).has('x-captcha-ticket')
          ? new Response('welcome')
          : new Response(new ReadableStream({ cancel }), { status: 403, headers: { 'x-tcaptcha': 'required' } }),
    })('/login', { method: 'POST' })
  await send({ execute: async () => createClosedResult('visitor') })
  expect(cancel).not.toHaveBeenCalled()
  await send(createSolvedCaptcha())
  expect(cancel).toHaveBeenCalledOnce()
})
