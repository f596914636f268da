import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { guard } from '../../src/adapters/hono.ts'
import { createWorld } from '../support/world.ts'
import { readReasons } from './contract/check.ts'
import { holdContract } from './contract/contract.ts'
import { createHono } from './frameworks/hono.ts'
import { plain } from './frameworks/request.ts'

for (const framework of [plain, createHono()]) holdContract(framework)

describe('a body that Hono has read as text', () => {
  it('is parsed by the guard, and by the handler again', async () => {
    const world = createWorld()
    const app = new Hono()
    app.use(async (c, next) => (await c.req.text(), next()))
    app.post('/', guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock }), async (c) =>
      c.json(await c.req.json()),
    )
    const post = (body: string, type = 'application/json') =>
      app.request('/', { method: 'POST', body, headers: { 'content-type': type } })
    const body = JSON.stringify(world.vendor.issue())
    expect(await (await post(body)).text()).toBe(body)
    for (const broken of ['{', '[]', 'null']) expect((await post(broken)).status).toBe(403)
    expect((await post('x', 'multipart/form-data; boundary=y')).status).toBe(403)
    expect(readReasons({ world })).toEqual(['passed', ...Array.from({ length: 4 }, () => 'ticket-missing')])
  })
})
