import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memory, type BudgetCharge } from '../../src/index.ts'
import { redis } from '../../src/redis.ts'
import { storeContract } from '../../src/store-contract.ts'
import { createRandom } from '../support/random.ts'
import { clientKinds, connect } from './support/redis-clients.ts'
import { startRedis, type RedisServer } from './support/redis-server.ts'
import { openStage } from './support/stage.ts'

const steps = 10_000
const seed = 20_261_126
const forever = 1e12

/** What the scripts read instead of the server's time: a list of seconds and microseconds. */
const clockKey = '{same}:clock'
const readClock = `redis.call('LRANGE', '${clockKey}', 0, 1)`

it(`memory() and redis() give the same answers to ${steps} charges and claims`, async (context) => {
  const stage = openStage(context)
  const { url } = await stage.startRedis()
  const { send, close } = await connect('ioredis', url)
  stage.keep({ end: close })
  const time = { now: 1_000 }
  const inRedis = redis((...args) => send(...args.map((arg) => arg.replaceAll("redis.call('TIME')", readClock))))
  const inMemory = memory({ now: () => time.now })
  const random = createRandom(seed)
  const draw = (count: number) => Math.floor(random() * count)
  const pick = <Item>(items: readonly Item[]) => items[draw(items.length)] as Item

  const drawCharge = (): BudgetCharge => {
    const limit = pick([1, 7, 60, 600])
    return {
      key: `{same}:bucket:${draw(200)}`,
      formerKeys: draw(4) === 0 ? [`{same}:former:${draw(60)}`] : undefined,
      limit,
      windowMs: pick([1_000, 60_000, 60_000, 86_400_000]),
      burst: pick([1, 5, 100]),
      cost: 1 + draw(2),
      isOwed: draw(30) === 0,
    }
  }

  const seen = { granted: 0, refused: 0, claimed: 0, taken: 0 }
  for (let step = 0; step < steps; step++) {
    time.now += draw(400_000) / 1_000
    const micros = Math.floor(time.now * 1_000)
    await Promise.all([
      send('DEL', clockKey),
      send('RPUSH', clockKey, String(Math.floor(micros / 1e6)), String(micros % 1e6)),
    ])
    const [key, owner] = [`{same}:claim:${draw(2_000)}`, `owner-${draw(3)}`]
    const kind = draw(10)
    if (kind < 6) {
      const charges = Array.from({ length: 1 + draw(3) }, drawCharge)
      const answer = await inMemory.budgets.consume(charges)
      expect(await inRedis.budgets.consume(charges), `step ${step}`).toEqual(answer)
      seen[answer.ok ? 'granted' : 'refused'] += 1
    } else if (kind < 9) {
      const isOwners = await inMemory.replay.claim(key, forever, owner)
      expect(await inRedis.replay.claim(key, forever, owner), `step ${step}`).toBe(isOwners)
      seen[isOwners ? 'claimed' : 'taken'] += 1
    } else {
      await Promise.all([inMemory.replay.release(key, owner), inRedis.replay.release(key, owner)])
    }
  }
  // Each kind of answer was given often, or the sequence shows nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(steps / 20)
})

let server: RedisServer | undefined
beforeAll(async () => void (server = await startRedis()))
afterAll(() => server?.end())

// What differs by client are replies, which the quick checks see as well.
const isLong = (title: string) => /^answers|is given back|lives/.test(title)

describe.each(clientKinds)('redis() over %s', (kind) => {
  const checks = storeContract.filter(({ title }) => kind === 'ioredis' || !isLong(title))
  it.each(checks)('keeps: $title', async ({ run }) => {
    const { client, close } = await connect(kind, server?.url ?? '')
    try {
      await expect(run(redis(client), `{${randomUUID()}}:`)).resolves.toBeUndefined()
    } finally {
      close()
    }
  })
})
