import type { Redis } from 'ioredis'
import { expect, it } from 'vitest'
import { boundsOf, joinReports, strangersBucket } from './support/bounds.ts'
import { flood, forgeTicket } from './support/flood.ts'
import { roomy } from './support/node-verifier.ts'
import { findKeys, withRedis } from './support/redis-admin.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
const bucket = strangersBucket(degrade)
const ip = '192.0.2.1'

/** What somebody who can write to the Redis puts in place of a value. */
const forgeries: Record<string, (client: Redis, key: string) => Promise<unknown>> = {
  'a word': (client, key) => client.set(key, 'open'),
  nothing: (client, key) => client.set(key, ''),
  'a number': (client, key) => client.set(key, '1'),
  'a number below zero': (client, key) => client.set(key, '-1 -1'),
  'what is no number': (client, key) => client.set(key, 'nan inf'),
  'digits without end': (client, key) => client.set(key, `${'9'.repeat(400)} 0`),
  bytes: (client, key) => client.set(key, Buffer.from([0, 255, 254, 10])),
  'a list': (client, key) => client.rpush(key, 'open'),
  'a hash': (client, key) => client.hset(key, 'open', '1'),
}

it.concurrent.for(Object.entries(forgeries))(
  'with %s in place of all that is kept in Redis, nothing opens and no budget is given twice',
  async ([, forge], test) => {
    const stage = openStage(test)
    const url = await stage.someRedis()
    const rules = { url, kind: 'ioredis', namespace: stage.namespace, degrade, nodes: 3, isPatient: true } as const
    const [open, second] = [await stage.createNode(rules), await stage.createNode(rules)]
    const other = await stage.createNode({ ...rules, canary: { rounds: 3 } })
    await open.bringDown()
    await second.bringDown()
    other.isOpen = true
    const used = forgeTicket('used', 1)
    expect((await open.verifier.verify({ ...used, ip })).reason).toBe('api-down')
    const before = await flood(open, { count: 2 * bucket.burst, ms: 200, name: 'before' })

    await withRedis(url, async (client) => {
      const keys = await findKeys(client, `{tcaptcha:${stage.namespace}}*`)
      // Epoch, outage, a ticket, and what it was charged to.
      expect(keys.length).toBeGreaterThan(6)
      for (const key of keys) {
        await client.del(key)
        await forge(client, key)
      }
    })

    expect((await second.verifier.verify({ ...used, ip })).allowed).toBe(false)
    const after = await Promise.all(
      [open, second].map((node, n) => flood(node, { count: 2 * bucket.burst, ms: 200, name: `after${n}` })),
    )
    const { passes, refusals } = joinReports([before, ...after])
    expect(passes.length + 1).toBeLessThanOrEqual(boundsOf(bucket, { passes, refusals }).most + 1)

    expect((await other.verifier.verify({ ...forgeTicket('other', 1), ip })).allowed).toBe(false)
    other.vendor = 'dead'
    const ordinary = { ticket: 'tr03ordinary', randstr: '@abc', ip }
    expect((await other.verifier.verify(ordinary)).reason).toBe('not-verified')
  },
)

const copies: Record<string, (notes: { here: string; elsewhere: string }) => string> = {
  'made up': () => '1.9999999999999.1.node.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'signed in another namespace': ({ elsewhere }) => elsewhere,
  'signed here and made to last longer': ({ here }) => here.replace(/^(\d+)\.(\d+)/, '$1.9$2'),
}

it.concurrent.for(Object.entries(copies))(
  'word of an outage that was %s is no hint, and is the fault evidence-forged',
  async ([, toForged], test) => {
    const stage = openStage(test)
    const url = await stage.someRedis()
    const rules = { url, kind: 'ioredis', degrade, nodes: 2, isPatient: true } as const
    const [here, elsewhere] = [stage.namespace, `${stage.namespace}-elsewhere`]
    const keyOf = (namespace: string) => `{tcaptcha:${namespace}}:2:outage-api`
    for (const namespace of [here, elsewhere]) {
      const node = await stage.createNode({ ...rules, namespace })
      await node.bringDown()
      // What a node tells others goes out before its claims do.
      expect((await node.verifier.verify({ ...forgeTicket('word', 1), ip })).reason).toBe('api-down')
    }
    await withRedis(url, async (client) => {
      const read = async (namespace: string) => String(await client.get(keyOf(namespace)))
      const forged = toForged({ here: await read(here), elsewhere: await read(elsewhere) })
      await client.set(keyOf(here), forged)
    })

    const other = await stage.createNode({ ...rules, namespace: here, canary: { rounds: 3 } })
    other.isOpen = true
    other.vendor = 'dead'
    const ordinary = { ticket: 'tr03ordinary', randstr: '@abc', ip }
    expect((await other.verifier.verify(ordinary)).reason).toBe('not-verified')
    expect(other.events).toContainEqual(expect.objectContaining({ type: 'fault', reason: 'evidence-forged' }))
  },
)
