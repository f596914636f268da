import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redis } from '../../src/redis.ts'
import { withRedis } from './support/redis-admin.ts'
import { clusterKinds, connectToCluster, type Connection } from './support/redis-clients.ts'
import { startCluster, type RedisCluster } from './support/redis-cluster.ts'

let cluster: RedisCluster
beforeAll(async () => void (cluster = await startCluster()))
afterAll(() => cluster.end())

describe.each(clusterKinds)('over the cluster of %s, redis()', (kind) => {
  let connection: Connection
  beforeAll(async () => void (connection = await connectToCluster(kind, cluster.urls)))
  afterAll(() => connection.close())

  it.each(['the client', 'a function'])(
    'given %s, keeps each namespace on one node, wherever that is',
    async (form) => {
      const store = redis(form === 'a function' ? connection.send : connection.client)
      // So many that none of the three gets nothing by chance.
      for (let n = 0; n < 60; n++) {
        const tag = `{tcaptcha:${randomUUID()}}`
        const bucket = { limit: 1, windowMs: 60_000, cost: 1 }
        const charges = [
          { ...bucket, key: `${tag}:2:a`, burst: 2, formerKeys: [`${tag}:a`] },
          { ...bucket, key: `${tag}:2:b`, burst: 2, formerKeys: [`${tag}:b`] },
          { ...bucket, key: `${tag}:2:c`, burst: 1, formerKeys: [`${tag}:c`] },
        ]
        expect(await store.budgets.consume(charges)).toEqual({ ok: true })
        expect(await store.budgets.consume(charges)).toMatchObject({ ok: false, key: `${tag}:2:c` })
        expect(await store.replay.claim(`${tag}:2:ticket`, 60_000, 'one')).toBe(true)
        expect(await store.replay.claim(`${tag}:2:ticket`, 60_000, 'other')).toBe(false)
        await store.evidence.set(`${tag}:2:note`, 'text', 60_000)
        expect(await store.evidence.get(`${tag}:2:note`)).toBe('text')
      }
      const sizes = cluster.urls.map((url) => withRedis(url, (client) => client.dbsize()))
      for (const size of await Promise.all(sizes)) expect(size).toBeGreaterThan(0)
    },
  )
})
