import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import { connect as connect2, createServer as createServer2 } from 'node:http2'
import { text } from 'node:stream/consumers'
import express from 'express'
import express4 from 'express-4'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guard, verdictOf } from '../../src/adapters/express.ts'
import { createWorld } from '../support/world.ts'
import { readReasons } from './contract/check.ts'
import { begin, send } from './contract/send.ts'
import { listen } from './frameworks/listen.ts'
import { bodyOf, createSite, json, open, type Handle } from './frameworks/node.ts'

describe('an empty body of Node', () => {
  it('in chunks is to a parser what it is without a guard', async () => {
    for (const make of [express, express4 as never as typeof express]) {
      const world = createWorld()
      const options = { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock }
      const app = make()
      const end = [
        make.json(),
        ((req, res) => void res.send(JSON.stringify(req.body) ?? 'nothing')) as express.RequestHandler,
      ]
      app.post('/bare', ...end)
      app.post('/shadow', guard(world.verifier, { ...options, shadow: { until: world.clock.now() + 1000 } }), ...end)
      const port = await open(app)
      const headers = { ...json, 'transfer-encoding': 'chunked' }
      const [bare, shadow] = await Promise.all(['/bare', '/shadow'].map((path) => send(port, { path, headers })))
      expect([shadow, readReasons({ world })]).toEqual([bare, ['ticket-missing']])
    }
  })
})

describe('a connection', () => {
  it('goes on after a refusal whose body was not read', async () => {
    const { world, serve } = createSite(async () => 'in')
    const server = createServer((request, response) => void serve(request, response))
    const { port, close } = await listen(server)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => (agent.destroy(), close()))
    let connections = 0
    server.on('connection', () => (connections += 1))
    for (const body of ['{}', 'x'.repeat(300_000), JSON.stringify({ more: 'x'.repeat(1_400_000) })]) {
      const answer = await send(port, { path: body.startsWith('x') ? '/?ticket=x' : '/', headers: json, body, agent })
      expect([answer.status, answer.body]).toEqual([403, '{"error":"captcha"}'])
      const next = await send(port, { path: '/', headers: json, body: bodyOf(world), agent })
      expect([next.body, connections]).toEqual(['in', 1])
    }
  })

  it('is answered once, also when somebody answers while the guard waits', async () => {
    const world = createWorld()
    const guarded = guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 250, clock: world.clock })
    const ends: unknown[] = []
    const port = await open(async (request, response) => {
      await Promise.resolve(guarded(request as never, response, (error) => ends.push(error)))
      ends.push('refused')
    })
    const timer = await open((request, response) => {
      void Promise.resolve(guarded(request as never, response, (error) => ends.push(error))).then(() =>
        ends.push('late'),
      )
      response.statusCode = 503
      response.end('busy')
    })
    const late = await send(timer, { path: '/', headers: json, body: '{}' })
    expect([late.status, late.body]).toEqual([503, 'busy'])
    await expect.poll(() => ends, { interval: 2, timeout: 10_000 }).toEqual(['late'])
    const refused = send(port, { path: '/', headers: json, body: '{}' })
    await expect.poll(() => world.clock.pending(), { interval: 2, timeout: 10_000 }).toBe(1)
    world.clock.advance(250)
    expect([(await refused).status, ends]).toEqual([403, ['late', 'refused']])
  })

  it('that is closed already is checked for nobody', async () => {
    let leave = () => {}
    const before: Handle = async (_, response) => {
      leave()
      await once(response, 'close')
    }
    const { world, serve } = createSite(async () => 'in', { before })
    // Node notices while it reads: the body has to be a short one.
    const body = JSON.stringify(world.vendor.issue())
    const { outgoing } = begin(await open(serve), { path: '/', headers: json, body })
    leave = () => outgoing.destroy()
    outgoing.end(body)
    await expect.poll(() => readReasons({ world }), { interval: 2, timeout: 10_000 }).toEqual(['aborted'])
    expect(world.vendor.calls).toEqual([])
  })

  it('of HTTP/2 is as good as any', async () => {
    const { world, serve } = createSite(async (request) => `${verdictOf(request)?.reason} ${await text(request)}`)
    const server = createServer2((request, response) => void serve(request as never, response as never))
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const session = connect2(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    onTestFinished(() => (session.destroy(), void server.close()))
    const ask = async (body: string | undefined, more: object = {}) => {
      const stream = session.request(
        { ':method': 'POST', ':path': '/', ...json, ...more },
        { endStream: body === undefined },
      )
      if (body !== undefined) stream.end(body)
      const status = new Promise((resolve) => stream.on('response', (headers) => resolve(headers[':status'])))
      return [await status, await text(stream)]
    }
    for (const withLength of [true, false]) {
      const body = bodyOf(world)
      const more = withLength ? { 'content-length': body.length } : {}
      expect(await ask(body, more)).toEqual([200, `passed ${body}`])
    }
    expect(await ask(undefined)).toEqual([403, '{"error":"captcha"}'])
    expect(await ask('')).toEqual([403, '{"error":"captcha"}'])
    world.vendor.mode = 'hang'
    const stream = session.request({ ':method': 'POST', ':path': '/', ...json })
    stream.on('error', () => {})
    stream.end(bodyOf(world))
    await expect.poll(() => world.vendor.calls.length, { interval: 2, timeout: 10_000 }).toBe(3)
    stream.destroy()
    await expect.poll(() => readReasons({ world }).at(-1), { interval: 2, timeout: 10_000 }).toBe('aborted')
  })
})
