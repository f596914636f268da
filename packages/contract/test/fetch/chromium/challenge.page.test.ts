import { expect, it } from 'vitest'
import { useSites } from '../support/site.ts'
import { useChromium } from './use-chromium.ts'

const { site } = useSites()
const { open, toScript } = useChromium()
const tickets = () => site.received.map(({ headers }) => headers['x-captcha-ticket'])

it('a form with a file is sent again once the visitor has solved the challenge, under the id of the events', async () => {
  const page = await open(`${site.origin}/`)
  const { answer, events } = await page.evaluate(async (script) => {
    const { create, captchaFetch, solveChallenge, events: ids } = window.tools
    const body = new FormData()
    body.append('photo', new File(['pixels'], 'ada.png', { type: 'image/png' }))
    const [response] = await Promise.all([
      captchaFetch(create({ script }))('/upload', { method: 'POST', body }),
      solveChallenge(),
    ])
    return { answer: await response.json(), events: ids }
  }, toScript())
  const [first, second] = site.received
  for (const received of [first, second]) {
    const photo = (await received?.form())?.get('photo')
    expect(photo instanceof Blob && [photo.type, await photo.text()]).toEqual(['image/png', 'pixels'])
  }
  expect(tickets()).toEqual([undefined, answer.ticket])
  expect(answer.ticket).toMatch(/^tr0/)
  expect(new Set(events)).toEqual(new Set([second?.headers['x-captcha-correlation-id']]))
})

it('a challenge that is closed leaves the refusal, and its body', async () => {
  const page = await open(`${site.origin}/`)
  const answer = await page.evaluate(async (script) => {
    const { create, captchaFetch, closeChallenge } = window.tools
    const [response] = await Promise.all([
      captchaFetch(create({ script }))('/login', { method: 'POST', body: '{}' }),
      closeChallenge(),
    ])
    return [response.status, await response.text()]
  }, toScript())
  expect(answer).toEqual([403, '{"error":"captcha"}'])
  expect(tickets()).toEqual([undefined])
})

it('in an outage a visit token is asked for, and goes along with the disaster ticket', async () => {
  site.answers['/visit-token'] = (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{"visitToken":"tcb1.fresh"}')
  const page = await open(`${site.origin}/`)
  const status = await page.evaluate(async (script) => {
    const { create, captchaFetch } = window.tools
    const captcha = create({ script, loadTimeout: 300 })
    const response = await captchaFetch(captcha, { visitToken: '/visit-token' })('/login', { method: 'POST' })
    return response.status
  }, toScript('entry-blocked'))
  expect(status).toBe(200)
  expect(site.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /login',
    'POST /visit-token',
    'POST /login',
  ])
  expect(site.received.at(-1)?.headers).toMatchObject({
    'x-captcha-ticket': expect.stringMatching(/^trerror_1001_/),
    'x-captcha-visit-token': 'tcb1.fresh',
  })
})

it('two requests at once have a challenge and a ticket each', async () => {
  const page = await open(`${site.origin}/`)
  const statuses = await page.evaluate(async (script) => {
    const { create, captchaFetch, solveChallenge } = window.tools
    const send = captchaFetch(create({ script }))
    const both = ['/a', '/b'].map((path) => send(path, { method: 'POST' }))
    await solveChallenge()
    await Promise.race(both)
    await solveChallenge()
    return Promise.all(both.map(async (response) => (await response).status))
  }, toScript())
  expect(statuses).toEqual([200, 200])
  expect(new Set(tickets().filter(Boolean)).size).toBe(2)
})

it('an abort takes the challenge off the page, and the next request has one of its own', async () => {
  const page = await open(`${site.origin}/`)
  const seen = await page.evaluate(async (script) => {
    const { create, captchaFetch, challenges, solveChallenge } = window.tools
    const send = captchaFetch(create({ script }))
    const controller = new AbortController()
    const request = send('/login', { method: 'POST', signal: controller.signal })
    while (challenges() === 0) await new Promise(requestAnimationFrame)
    controller.abort('left')
    const reason = await request.catch((error: unknown) => error)
    const left = challenges()
    const [next] = await Promise.all([send('/login', { method: 'POST' }), solveChallenge()])
    return { reason, left, next: next.status }
  }, toScript())
  expect(seen).toEqual({ reason: 'left', left: 0, next: 200 })
  expect(tickets().filter(Boolean)).toHaveLength(1)
})
