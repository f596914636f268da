import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import express from 'express'
import { fastify } from 'fastify'
import { fastify as fastify4 } from 'fastify-4'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guard as guardExpress } from '../../src/adapters/express.ts'
import { guard as guardFastify } from '../../src/adapters/fastify.ts'
import { peekStream } from '../../src/adapters/node/peek-stream.ts'
import { readProof } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { send } from './contract/send.ts'
import { listen } from './frameworks/listen.ts'
import { json } from './frameworks/node.ts'

const count = 40_000

describe('a body in pieces of one byte', () => {
  it('does not lie in Node’s memory in as many', async () => {
    const body = new Readable({ read: () => {} })
    const stop = new AbortController()
    const peeked = peekStream(Object.assign(body, { complete: false }), stop.signal)
    for (let sent = 0; sent < count; sent += 2_000) {
      for (let n = 0; n < 2_000; n++) body.push(Buffer.from([48 + (n % 10)]))
      await nextTurn()
    }
    stop.abort()
    body.push(null)
    expect(await peeked).toBeUndefined()
    const pieces: string[] = []
    body.on('data', (piece: Buffer) => pieces.push(String(piece)))
    await new Promise((resolve) => body.on('end', resolve))
    expect([pieces.join('') === '0123456789'.repeat(count / 10), pieces.length < count / 2]).toEqual([true, true])
  })

  it('is not collected by the platform’s reader', async () => {
    let sent = 0
    const pull = (controller: ReadableStreamDefaultController) => {
      sent += 1
      if (sent > count) controller.close()
      else controller.enqueue(new TextEncoder().encode(sent === 1 ? '{"ticket":"tr03x"}' : ' '))
    }
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: json,
      body: new ReadableStream({ pull }),
      duplex: 'half',
    }
    const { ticket } = await readProof(new Request('https://shop.example/login', init))
    expect([ticket, sent < count / 2]).toEqual([undefined, true])
  })
})

describe('a body of JSON that is `null`', () => {
  const parts = () => {
    const world = createWorld()
    return { world, options: { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock } }
  }

  async function ask({ world }: ReturnType<typeof parts>, { port, close }: Awaited<ReturnType<typeof listen>>) {
    onTestFinished(close)
    const { status } = await send(port, { path: '/', headers: json, body: 'null' })
    return [status, ...world.events]
  }
  const expected = [403, { type: 'refused', reason: 'ticket-missing' }]

  it('is no ticket, and nobody’s mistake to Fastify', async () => {
    for (const make of [fastify, fastify4 as never as typeof fastify]) {
      const site = parts()
      const app = make()
      app.post('/', { preHandler: guardFastify(site.world.verifier, site.options) }, async () => 'in')
      await app.ready()
      expect(await ask(site, await listen(app.server))).toMatchObject(expected)
    }
  })

  it('is no ticket, and nobody’s mistake to Express', async () => {
    const site = parts()
    const app = express()
    app.use(express.json({ strict: false }))
    app.post('/', guardExpress(site.world.verifier, site.options), (_req, res) => void res.send('in'))
    expect(await ask(site, await listen(app))).toMatchObject(expected)
  })
})
