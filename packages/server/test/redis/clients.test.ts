import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redis } from '../../src/redis.ts'
import { withRedis } from './support/redis-admin.ts'
import { clientKinds, connect, type Connection } from './support/redis-clients.ts'
import { startRedis, type RedisServer } from './support/redis-server.ts'

let server: RedisServer
beforeAll(async () => void (server = await startRedis()))
afterAll(() => server.end())

describe.each(clientKinds)('over %s, redis()', (kind) => {
  let connection: Connection
  beforeAll(async () => void (connection = await connect(kind, server.url)))
  afterAll(() => connection.close())

  it.each(['the client', 'a function'])('given %s, sends scripts that the server does not know', async (form) => {
    const store = redis(form === 'a function' ? connection.send : connection.client)
    const charge = { key: `{${randomUUID()}}:a`, limit: 1, windowMs: 60_000, burst: 1, cost: 1 }
    const key = `{${randomUUID()}}:b`
    await withRedis(server.url, (client) => client.script('FLUSH'))
    expect(await store.budgets.consume([charge])).toEqual({ ok: true })
    expect(await store.budgets.consume([charge])).toMatchObject({ ok: false, key: charge.key })
    expect(await store.replay.claim(key, 60_000, 'one')).toBe(true)
    expect(await store.replay.claim(key, 60_000, 'other')).toBe(false)
    await store.replay.release(key, 'one')
    expect(await store.replay.claim(key, 60_000, 'other')).toBe(true)
    await store.evidence.set(key, 'text', 60_000)
    expect(await store.evidence.get(key)).toBe('text')
  })
})
