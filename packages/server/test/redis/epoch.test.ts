import { expect, it, type TestContext } from 'vitest'
import { redis, type RedisCommand } from '../../src/redis.ts'
import { withRedis } from './support/redis-admin.ts'
import { connect } from './support/redis-clients.ts'
import { openStage } from './support/stage.ts'

async function startWithClient(test: TestContext) {
  const stage = openStage(test)
  const server = await stage.startRedis()
  const connection = await connect('ioredis', server.url)
  stage.keep({ end: connection.close })
  return { server, connection }
}

it('a first call that is sent again after the Redis was emptied does not hide that it was', async (test) => {
  const { server, connection } = await startWithClient(test)
  let isHeld = false
  const held: (() => void)[] = []
  const send: RedisCommand = async (...args) => {
    if (isHeld) await new Promise<void>((resolve) => void held.push(resolve))
    return connection.send(...args)
  }
  const store = redis(send)
  const charge = { key: '{a}:b', limit: 2, windowMs: 3_600_000, burst: 2, cost: 1 }
  const first = store.budgets.consume([charge])
  isHeld = true
  const second = store.budgets.consume([charge])
  isHeld = false
  expect(await first).toEqual({ ok: true })
  await withRedis(server.url, (client) => client.flushall())
  for (const go of held) go()
  await second
  expect((await store.budgets.consume([charge])).ok).toBe(false)
  expect(store.losses?.()).toBe(1)
})

it('an older state of the Redis that had been emptied before is known for one', async (test) => {
  const { server, connection } = await startWithClient(test)
  const store = redis(connection.client)
  const charge = { key: '{a}:b', limit: 1, windowMs: 1_000, burst: 1, cost: 1 }
  const consume = async () => (await store.budgets.consume([charge])).ok
  const takeWhenFull = async () => {
    while (!(await consume()));
  }
  await consume()
  await withRedis(server.url, async (client) => {
    await client.flushall()
    expect(await consume()).toBe(false)
    const older = String(await client.get('{a}:2:epoch'))
    await client.flushall()
    await takeWhenFull()
    await client.flushall()
    await client.set('{a}:2:epoch', older)
  })
  expect(await consume()).toBe(false)
  expect(store.losses?.()).toBe(3)
})

it('an epoch that somebody wrote, with an emptying in times to come, holds nobody up for ever', async (test) => {
  const { server, connection } = await startWithClient(test)
  const store = redis(connection.client)
  const charge = { key: '{a}:b', limit: 10, windowMs: 1_000, burst: 1, cost: 1 }
  await store.budgets.consume([charge])
  await withRedis(server.url, (client) => client.set('{a}:2:epoch', `somebody ${'9'.repeat(400)} 0`))
  await expect.poll(() => store.budgets.consume([charge])).toEqual({ ok: true })
})

it('a Redis that came back as it was a while ago has its budgets emptied', async (test) => {
  const { server, connection } = await startWithClient(test)
  const store = redis(connection.client)
  const charge = (key: string) => ({ key: `{a}:${key}`, limit: 5, windowMs: 3_600_000, burst: 5, cost: 1 })
  const consume = async (key: string) => (await store.budgets.consume([charge(key)])).ok
  const time = async () => Number(((await connection.send('TIME')) as string[])[0])
  expect(await consume('old')).toBe(true)
  await connection.send('SAVE')
  const savedAt = await time()
  // As a snapshot does that is taken every now and then: what follows is not in it.
  await expect.poll(time, { timeout: 10_000 }).toBeGreaterThan(savedAt + 2)
  expect([await consume('old'), await consume('new')]).toEqual([true, true])
  await server.kill()
  await server.start()
  await expect.poll(() => consume('old').catch(() => 'away')).toBe(false)
  expect(await consume('new')).toBe(false)
  expect(store.losses?.()).toBe(1)
})

it('a Redis that lost its last moments only, as after a failover, goes on', async (test) => {
  const { server, connection } = await startWithClient(test)
  const store = redis(connection.client)
  const charge = { key: '{a}:b', limit: 5, windowMs: 3_600_000, burst: 5, cost: 1 }
  await store.budgets.consume([charge])
  const older = await withRedis(server.url, (client) => client.get('{a}:2:epoch'))
  await store.budgets.consume([charge])
  await withRedis(server.url, (client) => client.set('{a}:2:epoch', String(older)))
  expect((await store.budgets.consume([charge])).ok).toBe(true)
  expect(store.losses?.()).toBe(0)
})
