import { createClosedResult } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'
import { expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'

/** Node's own options. */
interface NodeInit extends RequestInit {
  duplex: 'half'
}

const { site } = useSites()
const toStream = (text = 'piece by piece') => new Blob([text]).stream()
const toInit = (body: unknown): NodeInit => ({ method: 'POST', body: body as BodyInit, duplex: 'half' })

it('a stream is sent once, after the captcha, with the ticket in headers', async () => {
  for (const into of ['headers', 'body'] as const) {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const captcha = createFakeCaptcha()
    const request = captchaFetch(captcha, { into })(`${site.origin}/upload`, toInit(toStream()))
    await captcha.whenOpen(1)
    expect(site.received).toHaveLength(0)
    captcha.end({
      kind: 'solved',
      ticket: `tr0-${into}`,
      randstr: '@r',
      appId: '1',
      bizState: 0,
      raw: {},
      correlationId: 'a',
    })
    expect((await request).status).toBe(200)
    expect(site.received.splice(0)).toMatchObject([
      { body: 'piece by piece', headers: { 'x-captcha-ticket': `tr0-${into}` } },
    ])
    warn.mockRestore()
  }
})

it('so is what only Node takes for a body', async () => {
  async function* generate() {
    yield new TextEncoder().encode('one ')
    yield new TextEncoder().encode('two')
  }
  await captchaFetch(createSolvedCaptcha())(`${site.origin}/upload`, toInit(generate()))
  expect(site.received).toMatchObject([{ body: 'one two', headers: { 'x-captcha-ticket': 'tr0-1' } }])
})

it('a captcha that gives no ticket leaves the stream unread, and the answer is that of a server', async () => {
  const body = toStream()
  const send = captchaFetch(createFakeCaptcha((captcha) => captcha.end(createClosedResult('visitor'))))
  const response = await send(`${site.origin}/upload`, toInit(body))
  expect([response.status, response.headers.get('x-tcaptcha')]).toEqual([403, 'required'])
  expect(await response.json()).toEqual({ error: 'captcha' })
  expect([body.locked, site.received.length]).toEqual([false, 0])
})

it('a Request is sent twice, with a body that is a stream, too', async () => {
  const headers = { 'content-type': 'text/csv', accept: 'a/b' }
  const request = new Request(`${site.origin}/upload`, { ...toInit(toStream()), headers })
  expect((await captchaFetch(createSolvedCaptcha())(request)).status).toBe(200)
  expect(site.received).toMatchObject([
    { method: 'POST', body: 'piece by piece', headers },
    { method: 'POST', body: 'piece by piece', headers: { ...headers, 'x-captcha-ticket': 'tr0-1' } },
  ])
  expect(request.bodyUsed).toBe(true)
})

it('what is given beside a Request takes the place of its own', async () => {
  const request = new Request(`${site.origin}/upload`, { method: 'POST', body: 'own', headers: { accept: 'own/a' } })
  const init = { method: 'PUT', body: 'given', headers: { accept: 'given/b' } }
  expect((await captchaFetch(createSolvedCaptcha())(request, init)).status).toBe(200)
  expect(site.received[1]).toMatchObject({ method: 'PUT', body: 'given', headers: { accept: 'given/b' } })
  // Nobody has read it.
  expect(await request.text()).toBe('own')
})

it('a Request whose body is used is rejected as by fetch', async () => {
  const captcha = createSolvedCaptcha()
  const request = new Request(`${site.origin}/upload`, { method: 'POST', body: 'a' })
  await request.text()
  const error = await fetch(request).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(TypeError)
  await expect(captchaFetch(captcha)(request)).rejects.toEqual(error)
  expect([captcha.opened(), site.received.length]).toEqual([0, 0])
})

it('a Request without a body stays without one, also where it was redirected', async () => {
  site.answers['/a'] = (_, response) => void response.writeHead(307, { location: '/b' }).end()
  for (const path of ['/c', '/a']) {
    const request = new Request(site.origin + path, { method: 'DELETE' })
    expect((await captchaFetch(createFakeCaptcha((captcha) => captcha.breakDown()))(request)).status).toBe(200)
    expect(site.received.at(-1)).toMatchObject({ method: 'DELETE', body: '' })
    expect(site.received.at(-1)?.headers).not.toHaveProperty('content-type')
    site.received.length = 0
    site.answers['/b'] = ({ headers }, response) =>
      headers['x-captcha-ticket'] ? void response.end() : site.refuse(response)
  }
})
