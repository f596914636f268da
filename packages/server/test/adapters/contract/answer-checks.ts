import { expect } from 'vitest'
import { expectRefusal, readReasons, type Check } from './check.ts'
import { readHeader, send } from './send.ts'
import type { Site } from './site.ts'

const json = { 'content-type': 'application/json' }
const asking = { origin: 'https://a.example', 'access-control-request-method': 'POST' }
const sendTicket = (site: Site, path: string, headers: Record<string, string> = {}) =>
  send(site.port, { path, body: JSON.stringify(site.world.vendor.issue()), headers: { ...json, ...headers } })

export const answerChecks: readonly Check[] = [
  {
    title: 'says of a body that was read before the guard that it was, and refuses',
    async run(site) {
      expectRefusal(site, await sendTicket(site, '/used'))
      expect(readReasons(site)).toEqual(['body-used'])
      expect(site.world.events).toContainEqual(expect.objectContaining({ type: 'fault', reason: 'body-used' }))
      site.renew()
      const { ticket, randstr } = site.world.vendor.issue()
      const inHeaders = { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr }
      expect((await send(site.port, { path: '/used', body: '{}', headers: { ...json, ...inHeaders } })).status).toBe(
        200,
      )
    },
  },
  {
    title: 'tells causes apart where it is told to',
    async run(site) {
      const answer = await send(site.port, { path: '/distinct' })
      const told = [answer.status, answer.body, readHeader(answer, 'x-tcaptcha'), site.entered.length]
      expect(told).toEqual([400, '{"error":"captcha","retry":true,"stepUp":false}', 'required', 0])
    },
  },
  {
    title: 'gives the app’s own answer whole: status, headers, cookies, bytes',
    async run(site) {
      const answer = await send(site.port, { path: '/own' })
      const cookies = answer.headers.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : []))
      expect([answer.status, readHeader(answer, 'content-type'), readHeader(answer, 'x-own'), answer.body]).toEqual([
        418,
        'image/x-own',
        'yes',
        '\u0000\u0080\u00ff',
      ])
      expect([cookies, site.entered]).toEqual([['a=1; Path=/', 'b=2; Path=/'], []])
    },
  },
  {
    title: 'answers a preflight without a check and without a CORS header, or with the app’s own',
    async run(site) {
      const answer = await send(site.port, { method: 'OPTIONS', path: '/none', headers: asking })
      const told = ['access-control-allow-origin', 'content-type'].map((name) => readHeader(answer, name))
      expect([answer.status, answer.body, ...told]).toEqual([204, '', undefined, undefined])
      const own = await send(site.port, { method: 'OPTIONS', path: '/own', headers: asking })
      expect([own.status, readHeader(own, 'access-control-allow-origin')]).toEqual([204, 'https://a.example'])
      expect([site.entered, site.world.events]).toEqual([[], []])
    },
  },
  {
    title: 'checks an OPTIONS request that is no preflight',
    async run(site) {
      expectRefusal(site, await send(site.port, { method: 'OPTIONS', path: '/none' }))
      expect(readReasons(site)).toEqual(['ticket-missing'])
    },
  },
  {
    title: 'leaves a preflight in shadow to the handler, and counts nothing',
    async run(site) {
      const bare = await send(site.port, { method: 'OPTIONS', path: '/bare/none', headers: asking })
      site.renew()
      const shadow = await send(site.port, { method: 'OPTIONS', path: '/shadow/none', headers: asking })
      expect([shadow, site.entered.length, site.world.events]).toEqual([bare, 1, []])
    },
  },
  {
    title: 'enforces once shadow has ended',
    async run(site) {
      expectRefusal(site, await send(site.port, { path: '/past' }))
      expect((await sendTicket(site, '/past')).status).toBe(200)
      expect(site.world.events.map((event) => 'shadow' in event && event.shadow)).toEqual([false, false])
    },
  },
  {
    title: 'leaves what the app’s functions throw to the framework, and lets nobody in',
    async run(site) {
      expect((await sendTicket(site, '/throws')).status).toBe(500)
      expect(site.entered).toEqual([])
    },
  },
  {
    title: 'goes on in shadow when the app’s functions throw',
    async run(site) {
      expect((await sendTicket(site, '/throws-in-shadow')).status).toBe(200)
      expect(site.entered.map(({ verdict }) => verdict?.reason)).toEqual(['internal'])
    },
  },
  {
    title: 'takes the address that the proxy wrote, however many the visitor writes',
    async run(site) {
      const forged = { 'x-forwarded-for': '6.6.6.6, 198.51.100.1, 203.0.113.9' }
      expect((await sendTicket(site, '/forwarded', forged)).status).toBe(200)
      expect(site.world.vendor.calls.map(({ UserIp }) => UserIp)).toEqual(['203.0.113.9'])
    },
  },
  {
    title: 'refuses everybody where a proxy was declared and there is none, and rings',
    async run(site) {
      expectRefusal(site, await sendTicket(site, '/forwarded'))
      expect(readReasons(site)).toEqual(['ip-missing'])
      expect(site.world.events).toContainEqual(
        expect.objectContaining({ type: 'fault', reason: 'ip-missing', got: 'undefined' }),
      )
    },
  },
  {
    title: 'passes on what the page calls its attempt, from a header or a field',
    async run(site) {
      await sendTicket(site, '/none', { 'x-captcha-correlation-id': 'from-header' })
      const body = JSON.stringify({ ...site.world.vendor.issue(), correlationId: 'from-field' })
      await send(site.port, { path: '/after', body, headers: json })
      const ids = site.world.events.map((event) => 'correlationId' in event && event.correlationId)
      expect(ids).toEqual(['from-header', 'from-field'])
    },
  },
  {
    title: 'serves visit tokens, and refuses them as it refuses tickets',
    async run(site) {
      const answer = await send(site.port, { path: '/token', headers: { 'x-forwarded-for': '203.0.113.9' } })
      const told = [answer.status, readHeader(answer, 'content-type'), readHeader(answer, 'cache-control')]
      expect([...told, Object.keys(JSON.parse(answer.body) as object)]).toEqual([
        200,
        'application/json',
        'no-store',
        ['visitToken'],
      ])
      expectRefusal(site, await send(site.port, { path: '/token' }))
    },
  },
]
