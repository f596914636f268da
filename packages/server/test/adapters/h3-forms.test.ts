import { H3 } from 'h3'
import {
  createApp,
  defineEventHandler,
  readBody,
  readFormData,
  toPlainHandler,
  toWebHandler,
  type EventHandler,
  type H3Event,
} from 'h3-1'
import { describe, expect, it } from 'vitest'
import { guard, verdictOf } from '../../src/adapters/h3.ts'
import { createWorld } from '../support/world.ts'

const headersOf = (body: string) => ({ 'content-type': 'application/json', 'content-length': String(body.length) })
const post = (path: string, body: string) =>
  new Request(`http://shop.example${path}`, { method: 'POST', body, headers: headersOf(body) })

/** An app of h3 1, with a guard as handler, as middleware and as hook. */
function createSite() {
  const world = createWorld()
  const options = { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock }
  const handle = async (event: H3Event) => ({
    reason: verdictOf(event)?.reason,
    body: (await readBody(event)) as unknown,
  })
  const app = createApp()
  app.use('/handler', defineEventHandler(guard(world.verifier, options, handle)))
  app.use('/middleware', guard(world.verifier, options) as EventHandler)
  app.use('/middleware', defineEventHandler(handle))
  app.use('/hook', defineEventHandler({ onRequest: guard(world.verifier, options), handler: handle }))
  return { world, app, options }
}

const paths = ['/handler', '/middleware', '/hook']

describe('a guard in h3 1', () => {
  it.each(paths)('as %s lets in and refuses, where there is no Node', async (path) => {
    const { world, app } = createSite()
    const send = toWebHandler(app)
    const body = JSON.stringify(world.vendor.issue())
    const answer = await send(post(path, body))
    expect([answer.status, await answer.json()]).toEqual([200, { reason: 'passed', body: JSON.parse(body) as unknown }])
    const refused = await send(post(path, '{}'))
    expect([refused.status, [...refused.headers], await refused.text()]).toEqual([
      403,
      [
        ['cache-control', 'no-store'],
        ['content-type', 'application/json'],
        ['x-tcaptcha', 'required'],
      ],
      '{"error":"captcha"}',
    ])
  })

  it('leaves the request of the platform readable, for forms and for the next guard', async () => {
    const { world, app, options } = createSite()
    const trying = { ...options, shadow: { until: world.clock.now() + 1000 } }
    app.use('/form', guard(world.verifier, trying) as EventHandler)
    const names = async (event: H3Event) => [...(await readFormData(event)).keys()]
    app.use('/form', defineEventHandler(guard(world.verifier, trying, names)))
    const body = new FormData()
    body.set('user', 'me')
    const answer = await toWebHandler(app)(new Request('http://shop.example/form', { method: 'POST', body }))
    expect([answer.status, await answer.json()]).toEqual([200, ['user']])
    const refused = world.events.flatMap((event) => (event.type === 'refused' ? [event.reason] : []))
    expect(refused).toEqual(['ticket-missing', 'ticket-missing'])
  })

  it.each(paths)('as %s reads the bytes that a host has read before', async (path) => {
    const { world, app } = createSite()
    const send = toPlainHandler(app)
    const ask = async (body: unknown, headers = headersOf(String(body))) =>
      (await send({ method: 'POST', path, headers, body: body as BodyInit })).status
    const fields = world.vendor.issue
    expect(await ask(Buffer.from(JSON.stringify(fields())))).toBe(200)
    expect(await ask(JSON.stringify(fields()))).toBe(200)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await ask(new URLSearchParams(fields()), { ...form, 'content-length': '1' })).toBe(200)
    expect(await ask(Buffer.from('{}'))).toBe(403)
    expect(await ask(undefined)).toBe(403)
  })
})

describe('a guard in h3 2', () => {
  it('may be a middleware', async () => {
    const { world, options } = createSite()
    const app = new H3()
    app.use('/login', guard(world.verifier, options))
    app.post('/login', async (event) => ({ reason: verdictOf(event)?.reason, body: await event.req.json() }))
    const body = JSON.stringify(world.vendor.issue())
    expect(await (await app.fetch(post('/login', body))).json()).toEqual({ reason: 'passed', body: JSON.parse(body) })
    const refused = await app.fetch(post('/login', '{}'))
    expect([refused.status, await refused.text()]).toEqual([403, '{"error":"captcha"}'])
  })
})
