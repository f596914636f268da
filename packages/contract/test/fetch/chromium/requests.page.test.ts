import { describe, expect, it } from 'vitest'
import { allowOrigin, toRedirect, useSites, type Received } from '../support/site.ts'
import { useChromium } from './use-chromium.ts'

const { site, other } = useSites()
const { open } = useChromium()
const openPage = () => open(`${site.origin}/`)
const posts = ({ received } = site): Received[] => received.filter(({ method }) => method !== 'GET')
const tickets = ({ received } = site) =>
  received.filter(({ method }) => method === 'POST').map(({ headers }) => headers['x-captcha-ticket'])

describe('a body is sent twice as it was', () => {
  it.each(['text', 'json', 'query', 'blob', 'bytes', 'form'])('as it is given, and in a Request: %s', async (kind) => {
    const page = await openPage()
    const statuses = await page.evaluate(async (name) => {
      const { captchaFetch, solved } = window.tools
      const form = new FormData()
      form.append('file', new File(['a,b'], 'a.csv', { type: 'text/csv' }))
      const bodies: Record<string, BodyInit> = {
        text: 'a=1',
        json: '{"a":1}',
        query: new URLSearchParams({ a: '1' }),
        blob: new Blob(['a,b'], { type: 'text/csv' }),
        bytes: new Uint8Array([1, 2, 250]),
        form,
      }
      const init = {
        method: 'POST',
        body: bodies[name] ?? null,
        headers: name === 'json' ? { 'content-type': 'application/json' } : {},
      }
      const captcha = solved()
      const send = captchaFetch(captcha)
      return [(await send('/given', init)).status, (await send(new Request('/request', init))).status]
    }, kind)
    expect(statuses).toEqual([200, 200])
    const [first, second, third, fourth] = posts()
    const toBody = ({ body = '', headers }: Partial<Received> = {}) => [
      body.replaceAll(/----WebKitFormBoundary\w+/g, '--'),
      headers?.['content-type']?.replace(/boundary=.*/, ''),
    ]
    expect(toBody(second)).toEqual(toBody(first))
    expect(toBody(third)).toEqual(toBody(first))
    expect(toBody(fourth)).toEqual(toBody(first))
    expect(tickets()).toEqual([undefined, 'tr0-1', undefined, 'tr0-2'])
  })

  it.each(['json', 'query', 'form'])('and with the ticket in it, where that is asked for: %s', async (kind) => {
    const page = await openPage()
    await page.evaluate(async (name) => {
      const { captchaFetch, solved } = window.tools
      const form = new FormData()
      form.append('file', new File(['a,b'], 'a.csv', { type: 'text/csv' }))
      const bodies: Record<string, BodyInit> = { json: '{"a":1}', query: new URLSearchParams({ a: '1' }), form }
      const init = {
        method: 'POST',
        body: bodies[name] ?? null,
        headers: name === 'json' ? { 'content-type': 'application/json' } : {},
      }
      const send = captchaFetch(solved(), { into: 'body' })
      await send('/given', init)
      await send(new Request('/request', init))
    }, kind)
    expect(tickets()).toEqual([undefined, undefined, undefined, undefined])
    for (const [at, received] of [
      [1, posts()[1]],
      [2, posts()[3]],
    ] as const) {
      const sent = kind === 'json' ? new Map(Object.entries(JSON.parse(received?.body ?? ''))) : await received?.form()
      expect([sent?.get('ticket'), sent?.get('randstr')]).toEqual([`tr0-${at}`, `@r${at}`])
      const file = sent?.get('file')
      if (kind === 'form') expect(file instanceof File && [file.name, await file.text()]).toEqual(['a.csv', 'a,b'])
      else expect(String(sent?.get('a'))).toBe('1')
    }
  })
})

it('a GET gets its refusal', async () => {
  const page = await openPage()
  expect(
    await page.evaluate(async () => (await window.tools.captchaFetch(window.tools.solved())('/list')).status),
  ).toBe(403)
})

it.each([
  [303, ['POST /login', 'GET /login/', 'POST /login/']],
  [307, ['POST /login', 'POST /login/', 'POST /login/']],
  [308, ['POST /login', 'POST /login/', 'POST /login/']],
])('after a %i the request with the ticket goes to where that led', async (status, expected) => {
  site.answers['/login'] = toRedirect(status, '/login/')
  const page = await openPage()
  const answers = await page.evaluate(async () => {
    const { captchaFetch, solved } = window.tools
    const send = captchaFetch(solved())
    const init = { method: 'POST', body: 'a' }
    return [(await send('/login', init)).status, (await send(new Request('/login', init))).status]
  })
  expect(answers).toEqual([200, 200])
  const seen = site.received.map(({ method, path }) => `${method} ${path}`)
  expect(seen).toEqual([...expected, ...expected])
  expect(posts().map(({ body }) => body)).not.toContain('')
})

it('a redirect to another origin is answered with no ticket', async () => {
  site.answers['/login'] = toRedirect(307, `${other.origin}/login`)
  other.answers['/login'] = (_, response) => {
    allowOrigin(response, 'null')
    response.setHeader('access-control-allow-origin', '*')
    response.removeHeader('access-control-allow-credentials')
    other.refuse(response)
  }
  const page = await openPage()
  const answer = await page.evaluate(async () => {
    const { captchaFetch, solved } = window.tools
    const captcha = solved()
    const response = await captchaFetch(captcha)('/login', { method: 'POST', body: 'a' })
    return [response.status, response.redirected, captcha.opened()]
  })
  expect(answer).toEqual([403, true, 0])
  expect(tickets(other)).toEqual([undefined])
})

describe('a server of another origin', () => {
  it('is understood without the header, and gets its cookies both times', async () => {
    other.answers['/login'] = ({ method, headers }, response) => {
      allowOrigin(response, site.origin)
      if (method === 'OPTIONS') response.writeHead(204).end()
      else if (headers['x-captcha-ticket']) response.writeHead(200).end('welcome')
      else other.refuse(response)
    }
    const page = await openPage()
    await page.context().addCookies([{ name: 'session', value: 'ada', url: other.origin }])
    const answer = await page.evaluate(async (url) => {
      const { captchaFetch, solved } = window.tools
      const init: RequestInit = { method: 'POST', body: 'a', credentials: 'include' }
      const bare = await fetch(url, init)
      const response = await captchaFetch(solved())(url, init)
      return [bare.headers.get('x-tcaptcha'), await response.text()]
    }, `${other.origin}/login`)
    expect(answer).toEqual([null, 'welcome'])
    expect(posts(other).map(({ method }) => method)).toEqual(['POST', 'POST', 'OPTIONS', 'POST'])
    for (const { method, headers } of posts(other)) if (method === 'POST') expect(headers.cookie).toBe('session=ada')
  })

  it('that does not allow the headers fails the request as fetch does', async () => {
    other.answers['/strict'] = ({ method }, response) => {
      response.setHeader('access-control-allow-origin', '*')
      if (method === 'OPTIONS') response.writeHead(204).end()
      else other.refuse(response)
    }
    const page = await openPage()
    const failure = await page.evaluate(async (url) => {
      const { captchaFetch, solved } = window.tools
      return captchaFetch(solved())(url, { method: 'POST', body: 'a' }).catch(String)
    }, `${other.origin}/strict`)
    expect(failure).toBe('TypeError: Failed to fetch')
  })
})

describe('clients that send a Request', () => {
  it('ky, with JSON, in headers and in the body', async () => {
    const page = await openPage()
    const answers = await page.evaluate(async () => {
      const { captchaFetch, ky, solved } = window.tools
      const captcha = solved()
      const inHeaders = ky.create({ fetch: captchaFetch(captcha) })
      const inBody = ky.create({ fetch: captchaFetch(captcha, { into: 'body' }) })
      return [await inHeaders.post('/a', { json: { a: 1 } }).json(), await inBody.post('/b', { json: { a: 1 } }).json()]
    })
    expect(answers).toEqual([{ ticket: 'tr0-1' }, { ticket: 'tr0-2' }])
    expect(posts().map(({ body }) => body)).toEqual([
      '{"a":1}',
      '{"a":1}',
      '{"a":1}',
      '{"a":1,"ticket":"tr0-2","randstr":"@r2"}',
    ])
  })

  it('ofetch, which reads the refusal where the captcha gives no ticket', async () => {
    const page = await openPage()
    const answers = await page.evaluate(async () => {
      const { captchaFetch, createFetch, solved } = window.tools
      const captcha = solved()
      const send = createFetch({ fetch: captchaFetch(captcha) })
      const answer: unknown = await send('/a', { method: 'POST', body: { a: 1 } })
      captcha.execute = async () => ({ kind: 'closed', ticket: undefined, by: 'visitor', correlationId: 'a' })
      const closed = createFetch({ fetch: captchaFetch(captcha) })
      const error: { status: number; data: unknown } = await closed('/b', { method: 'POST' }).catch((cause) => cause)
      return [answer, error.status, error.data]
    })
    expect(answers).toEqual([{ ticket: 'tr0-1' }, 403, { error: 'captcha' }])
  })
})
