import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect as connect2, createServer as createServer2 } from 'node:http2'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import express from 'express'
import express4 from 'express-4'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guard, verdictOf, type ExpressRequest } from '../../src/adapters/express.ts'
import type { GuardOptions, Verdict } from '../../src/index.ts'
import { createWorld, type World } from '../support/world.ts'
import { begin, send } from './contract/send.ts'
import { readReasons } from './contract/check.ts'
import { listen } from './frameworks/listen.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>
const json = { 'content-type': 'application/json' }
const filler = 'x'.repeat(150_000)
const bodyOf = (world: World) => JSON.stringify({ ...world.vendor.issue(), filler })

/** A guard of Express's kind in a server of Node alone, and then `handle`, whose result is the answer. */
function createSite(
  handle: Handle,
  { before, ...options }: Partial<GuardOptions<ExpressRequest>> & { before?: Handle } = {},
) {
  const world = createWorld()
  const guarded = guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock, ...options })
  const serve: Handle = async (request, response) => {
    await before?.(request, response)
    guarded(request as never, response, () => void handle(request, response).then((seen) => response.end(String(seen))))
  }
  return { world, serve }
}

async function open(serve: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const { port, close } = await listen(createServer((request, response) => void serve(request, response)))
  onTestFinished(close)
  return port
}

const readers: Record<string, (request: IncomingMessage) => Promise<string>> = {
  'for await': (request) => text(request),
  'the event `data`': (request) =>
    new Promise((resolve) => {
      let all = ''
      request.on('data', (chunk) => (all += String(chunk)))
      request.on('end', () => resolve(all))
    }),
  'the event `readable`': (request) =>
    new Promise((resolve) => {
      let all = ''
      request.on('readable', () => {
        for (let chunk: unknown = request.read(); chunk !== null; chunk = request.read()) all += String(chunk)
      })
      request.on('end', () => resolve(all))
    }),
  'a pipe': (request) => text(request.pipe(new PassThrough())),
  'a stream of the platform': (request) => new Response(Readable.toWeb(request) as ReadableStream).text(),
}

describe('a body of Node that nobody has parsed', () => {
  it.each(Object.entries(readers))('is there whole for %s, however it comes', async (_name, read) => {
    const { world, serve } = createSite(read)
    const port = await open(serve)
    for (const pieces of [1, 7]) {
      const body = bodyOf(world)
      const { answer, outgoing } = begin(port, { path: '/', headers: { ...json, 'transfer-encoding': 'chunked' } })
      for (let n = 0; n < pieces; n++) {
        const size = Math.ceil(body.length / pieces)
        await new Promise((resolve) => outgoing.write(body.slice(n * size, (n + 1) * size), resolve))
      }
      outgoing.end()
      expect((await answer).body).toBe(body)
    }
  })

  it('leaves no listener behind, whether it was read or not', async () => {
    const events = ['readable', 'data', 'end', 'close', 'error', 'aborted']
    const count = (request: IncomingMessage, response: ServerResponse) =>
      events.map((name) => request.listenerCount(name) + response.listenerCount(name)).join()
    const counts: string[] = []
    const { world, serve } = createSite(async (request, response) => counts.push(count(request, response)), {
      before: async (request, response) => counts.push(count(request, response)),
    })
    const port = await open(serve)
    const { ticket, randstr } = world.vendor.issue()
    await send(port, { path: '/', headers: json, body: bodyOf(world) })
    await send(port, { path: '/', headers: { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr }, body: '{}' })
    expect([counts.length, new Set(counts).size, world.clock.pending()]).toEqual([4, 1, 0])
  })

  it('may be text already, or stopped', async () => {
    const befores: Handle[] = [
      async (request) => request.setEncoding('utf8'),
      async (request) => request.setEncoding('latin1'),
      async (request) => request.pause(),
    ]
    for (const before of befores) {
      const { world, serve } = createSite(readers['for await'] as Handle, { before })
      const body = bodyOf(world)
      expect((await send(await open(serve), { path: '/', headers: json, body })).body).toBe(body)
    }
  })

  it('may be asked for by `Expect: 100-continue`', async () => {
    const { world, serve } = createSite(readers['for await'] as Handle)
    const body = bodyOf(world)
    const headers = { ...json, expect: '100-continue', 'content-length': String(body.length) }
    const { answer, outgoing } = begin(await open(serve), { path: '/', headers })
    outgoing.on('continue', () => outgoing.end(body))
    outgoing.flushHeaders()
    expect((await answer).body).toBe(body)
  })

  it('is read by one guard for the next', async () => {
    const reasons: (string | undefined)[] = []
    const { world } = createSite(async () => 'in')
    const second = createSite(async () => 'in')
    const deny = (_: unknown, verdict: Verdict) => void reasons.push(verdict.reason)
    const options = { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock, deny }
    const inner = guard(second.world.verifier, options)
    const outer = guard(world.verifier, options)
    const port = await open(async (request, response) => {
      const guarded = outer
      guarded(request as never, response, () => inner(request as never, response, () => response.end('in')))
    })
    await send(port, { path: '/', headers: json, body: JSON.stringify({ ticket: 'tr03x', randstr: '@x' }) })
    await send(port, { path: '/', headers: json, body: bodyOf(world) })
    expect([reasons, readReasons(second)]).toEqual([['undecryptable', 'undecryptable'], ['undecryptable']])
  })
})

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
    await expect.poll(() => world.vendor.calls.length, { interval: 2 }).toBe(3)
    stream.destroy()
    await expect.poll(() => readReasons({ world }).at(-1), { interval: 2 }).toBe('aborted')
  })
})
