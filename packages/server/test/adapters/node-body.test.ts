import type { IncomingMessage, ServerResponse } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { guard } from '../../src/adapters/express.ts'
import type { Verdict } from '../../src/index.ts'
import { readReasons } from './contract/check.ts'
import { begin, send } from './contract/send.ts'
import { bodyOf, createSite, json, open, type Handle } from './frameworks/node.ts'

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
