import { createClosedResult, TCaptchaError, type TCaptchaResult } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'
import { describe, expect, it } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'

const { site } = useSites()
const post = { method: 'POST', body: 'user=ada' }
const ticketsSent = () => site.received.map(({ headers }) => headers['x-captcha-ticket'])

describe('a refused request', () => {
  it('is sent once more with ticket, randstr and correlation id in headers, and else as it was', async () => {
    const send = captchaFetch(createSolvedCaptcha())
    const headers = { accept: 'text/plain', 'content-type': 'text/csv' }
    const response = await send(`${site.origin}/login?next=%2F`, { method: 'PUT', body: 'a,b', headers })
    expect(await response.json()).toEqual({ ticket: 'tr0-1' })
    const [first, second] = site.received
    expect(first?.headers).toMatchObject(headers)
    expect(second).toMatchObject({
      method: 'PUT',
      path: '/login?next=%2F',
      body: 'a,b',
      headers: {
        ...headers,
        'x-captcha-ticket': 'tr0-1',
        'x-captcha-randstr': '@r1',
        'x-captcha-correlation-id': 'id-1',
      },
    })
    expect(second?.headers).not.toHaveProperty('x-captcha-visit-token')
    expect(site.received).toHaveLength(2)
  })

  it('is told by the header, whatever the status and the body', async () => {
    const send = captchaFetch(createSolvedCaptcha())
    for (const status of [400, 429, 500, 503]) {
      let asked = 0
      site.answers['/distinct'] = (_, response) => {
        if (asked++) response.end('welcome')
        else site.refuse(response, status)
      }
      expect(await (await send(`${site.origin}/distinct`, post)).text()).toBe('welcome')
    }
  })

  it('is told by the exact body of a 403 where the header can not be seen', async () => {
    const captcha = createSolvedCaptcha()
    const send = captchaFetch(captcha)
    site.answers['/bare'] = ({ headers }, response) => {
      if (headers['x-captcha-ticket']) return void response.end('welcome')
      // In two pieces, as a network may deliver it.
      response.writeHead(403, { 'content-type': 'application/json; charset=utf-8' })
      response.write('{"error":')
      setImmediate(() => response.end('"captcha"}'))
    }
    expect(await (await send(`${site.origin}/bare`, post)).text()).toBe('welcome')
    expect(captcha.opened()).toBe(1)
  })

  it('replaces the ticket that it carried, and what came with that', async () => {
    const headers = new Headers({
      'x-captcha-ticket': 'old',
      'x-captcha-visit-token': 'old',
      'x-captcha-randstr': 'old',
    })
    site.answers['/login'] = (request, response) =>
      request.headers['x-captcha-ticket'] === 'old' ? site.refuse(response) : void response.end('welcome')
    await captchaFetch(createSolvedCaptcha())(`${site.origin}/login`, { ...post, headers })
    expect(site.received[1]?.headers).toMatchObject({ 'x-captcha-ticket': 'tr0-1', 'x-captcha-randstr': '@r1' })
    expect(site.received[1]?.headers).not.toHaveProperty('x-captcha-visit-token')
    expect(headers.get('x-captcha-ticket')).toBe('old')
  })

  it('is sent with what it had, also where the caller has used its objects again meanwhile', async () => {
    const captcha = createFakeCaptcha()
    const send = captchaFetch(captcha)
    const headers = new Headers({ accept: 'a/b' })
    const bytes = new TextEncoder().encode('first')
    const form = new FormData()
    form.append('user', 'ada')
    const answers = Promise.all([
      send(`${site.origin}/bytes`, { method: 'POST', body: bytes, headers }),
      send(`${site.origin}/form`, { method: 'POST', body: form, headers }),
    ])
    await captcha.whenOpen(1)
    bytes.fill(0)
    form.set('user', 'eve')
    headers.set('accept', 'c/d')
    captcha.solve()
    await captcha.whenOpen(2)
    captcha.solve()
    await answers
    const again = site.received.slice(2)
    expect(again.map(({ headers: { accept } }) => accept)).toEqual(['a/b', 'a/b'])
    expect(again.find(({ path }) => path === '/bytes')?.body).toBe('first')
    const sentForm = await again.find(({ path }) => path === '/form')?.form()
    expect(sentForm?.get('user')).toBe('ada')
  })
})

it.each([
  ['200', 200, 'application/json', '{"error":"captcha"}'],
  ['another status', 401, 'application/json', '{"error":"captcha"}'],
  ['another type', 403, 'text/plain', '{"error":"captcha"}'],
  ['another error', 403, 'application/json', '{"error":"forbidden"}'],
  ['more than that', 403, 'application/json', `{"error":"captcha"}${' '.repeat(100_000)}`],
  ['less than that', 403, 'application/json', '{"error":"captcha"'],
  ['nothing', 403, 'application/json', ''],
])('an answer that is no refusal is the answer, and can be read: %s', async (_, status, type, body) => {
  const captcha = createSolvedCaptcha()
  site.answers['/other'] = (_request, response) => void response.writeHead(status, { 'content-type': type }).end(body)
  const response = await captchaFetch(captcha)(`${site.origin}/other`, post)
  expect([response.status, await response.text()]).toEqual([status, body])
  expect(captcha.opened()).toBe(0)
})

it('a 403 that never ends is answered as soon as it is seen to be no refusal', async () => {
  site.answers['/stream'] = (_, response) => {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.write('{"error":"no')
  }
  const response = await captchaFetch(createSolvedCaptcha())(`${site.origin}/stream`, post)
  expect(response.status).toBe(403)
  await response.body?.cancel()
})

const failed: TCaptchaResult = {
  kind: 'failed',
  ticket: undefined,
  correlationId: 'a',
  error: new TCaptchaError('rate-limited', '1014'),
}
it.each([createClosedResult('visitor'), createClosedResult('replaced'), failed])(
  'a captcha that gives no ticket leaves the refusal as the answer, to be read: $kind $by',
  async (result) => {
    const send = captchaFetch(createFakeCaptcha((captcha) => captcha.end(result)))
    const response = await send(`${site.origin}/login`, post)
    expect([response.status, response.ok]).toEqual([403, false])
    expect(await response.json()).toEqual({ error: 'captcha' })
    expect(ticketsSent()).toEqual([undefined])
  },
)

it('a second refusal is the answer, and is not answered again', async () => {
  const captcha = createSolvedCaptcha()
  site.answers['/never'] = (_, response) => site.refuse(response)
  const response = await captchaFetch(captcha)(`${site.origin}/never`, post)
  expect(await response.json()).toEqual({ error: 'captcha' })
  expect(captcha.opened()).toBe(1)
  expect(ticketsSent()).toEqual([undefined, 'tr0-1'])
})

describe('a GET or HEAD', () => {
  it.each([undefined, {}, { method: 'get' }, { method: 'HEAD' }])('gets the refusal: %o', async (init) => {
    const captcha = createSolvedCaptcha()
    const response = await captchaFetch(captcha)(`${site.origin}/list`, init)
    expect(response.status).toBe(403)
    expect(captcha.opened()).toBe(0)
  })

  it('gets a ticket with `includeGet`, in its headers', async () => {
    const send = captchaFetch(createSolvedCaptcha(), { includeGet: true, into: 'body' })
    expect((await send(new URL('/list', site.origin))).status).toBe(200)
    expect(ticketsSent()).toEqual([undefined, 'tr0-1'])
    expect(site.received.map(({ path }) => path)).toEqual(['/list', '/list'])
  })
})
