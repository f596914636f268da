import { describe, expect, it, vi } from 'vitest'
import { memory, type BudgetCharge, type VerifierStore } from '../../src/index.ts'
import { createWorld, roomy } from '../support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const charge = (key: string, limit: number, more: Partial<BudgetCharge> = {}): BudgetCharge => ({
  key,
  limit,
  windowMs: 60_000,
  burst: limit,
  cost: 1,
  ...more,
})

describe('memory()', () => {
  it('spreads a budget over its window, and gives back one unit at a time', async () => {
    let at = 0
    const { budgets } = memory({ now: () => at })
    const take = async () => (await budgets.consume([charge('a', 6)])).ok
    for (let n = 0; n < 6; n++) expect(await take()).toBe(true)
    expect(await budgets.consume([charge('a', 6)])).toEqual({ ok: false, key: 'a', retryAfter: 10_000 })
    at = 9_999
    expect(await take()).toBe(false)
    at = 10_000
    expect([await take(), await take()]).toEqual([true, false])
  })

  it('takes all charges or none', async () => {
    const { budgets } = memory({ now: () => 0 })
    expect((await budgets.consume([charge('small', 1)])).ok).toBe(true)
    for (let n = 0; n < 5; n++)
      expect(await budgets.consume([charge('big', 2), charge('small', 1)])).toMatchObject({ ok: false, key: 'small' })
    expect((await budgets.consume([charge('big', 2), charge('big', 2)])).ok).toBe(true)
    expect((await budgets.consume([charge('big', 2)])).ok).toBe(false)
  })

  it('refuses when it is full, drops no living key, and has room again when keys have died', async () => {
    let at = 0
    const { replay, budgets } = memory({ capacity: 100, now: () => at })
    for (let n = 0; n < 100; n++) expect(await replay.claim(`key${n}`, 5_000, 'me')).toBe(true)
    await expect(replay.claim('one more', 5_000, 'me')).rejects.toThrow(/full/)
    expect(await replay.claim('key0', 5_000, 'somebody else')).toBe(false)
    expect(await replay.claim('key0', 5_000, 'me')).toBe(true)
    at = 5_000
    expect(await replay.claim('one more', 5_000, 'me')).toBe(true)
    expect(await replay.claim('key0', 5_000, 'me')).toBe(true)
    for (let n = 0; n < 100; n++) await budgets.consume([charge(`ring${n}`, 1)])
    expect(await budgets.consume([charge('other', 1)])).toMatchObject({ ok: false, key: undefined })
  })

  it('keeps no more than is alive, however many keys pass through', async () => {
    let at = 0
    const { replay } = memory({ capacity: 1_000, now: () => at })
    for (let n = 0; n < 50_000; n++) {
      at += 10
      expect(await replay.claim(`key${n}`, 5_000, 'me')).toBe(true)
    }
  })

  it('gives a key back to who claimed it, and notes only as long as they live', async () => {
    let at = 0
    const { replay, evidence } = memory({ now: () => at })
    await replay.claim('a', 1_000, 'me')
    await replay.release('a', 'me')
    expect(await replay.claim('a', 1_000, 'me')).toBe(true)
    await evidence.set('n', 'v', 1_000)
    expect(await evidence.get('n')).toBe('v')
    at = 1_000
    expect(await evidence.get('n')).toBeUndefined()
  })
})

const broken = (how: 'rejects' | 'throws' | 'hangs'): VerifierStore => {
  const fail = (): Promise<never> => {
    if (how === 'throws') throw new Error('PLANTED')
    return how === 'hangs' ? new Promise(() => {}) : Promise.reject(new Error('PLANTED'))
  }
  return { budgets: { consume: fail }, replay: { claim: fail, release: fail }, evidence: { get: fail, set: fail } }
}

describe('a shared store that fails (threat 13)', () => {
  it.each(['rejects', 'throws', 'hangs'] as const)(
    'that %s: this node goes on with its share of the budgets, which begins empty, and says so once',
    async (how) => {
      const world = createWorld({ store: broken(how), nodes: 4, degrade: { ...roomy, perSubjectPerMinute: 8 } })
      expect((await world.verify(world.vendor.issue())).kind).toBe('verified')
      await world.bringDown()
      const pass = async () => {
        const reasons: string[] = []
        for (let n = 0; n < 6; n++)
          reasons.push((await world.verify({ ...world.disaster(), subject: 'me', ip: `192.0.${n}.1` })).reason)
        return reasons.filter((reason) => reason === 'api-down').length
      }
      expect(await pass()).toBe(0)
      await world.pass(62_000)
      expect(await pass()).toBe(2)
      expect(await pass()).toBe(0)
      const failure = how === 'hangs' ? 'timeout' : 'error'
      const told = world.events.filter((event) => event.type === 'store-fault' && event.store === 'replay')
      expect(told).toEqual([{ type: 'store-fault', store: 'replay', to: 'down', failure, count: 1 }])
      expect(world.verifier.status().store.healthy).toBe(false)
      world.verifier.close()
    },
  )

  it('keeps the gate shut when its memory is full, and still lets in whoever the vendor verified', async () => {
    const time = { now: performance.now.bind(performance) }
    const world = createWorld({ store: memory({ capacity: 5, now: () => time.now() }) })
    time.now = world.clock.monotonic
    await world.bringDown()
    world.vendor.mode = 'healthy'
    await world.pass(30_000)
    for (let n = 0; n < 7; n++) expect((await world.verify(world.vendor.issue())).kind).toBe('verified')
    expect(world.events).toContainEqual({ type: 'store-fault', store: 'replay', to: 'down', failure: 'full', count: 1 })
    await world.bringDown()
    expect((await world.verify(world.disaster())).reason).toBe('store-failed')
    await world.pass(1_200_000)
    const before = world.events.length
    await world.bringDown()
    expect(world.events.slice(before).map(({ type }) => type)).toContain('degraded')
  })

  it('shares what is used with other nodes', async () => {
    const store = memory({ now: () => 0 })
    const [one, other] = [createWorld({ store }), createWorld({ store })]
    await one.bringDown()
    await other.bringDown()
    const ticket = one.disaster()
    expect((await one.verify(ticket)).reason).toBe('api-down')
    expect((await other.verify(ticket)).reason).toBe('replayed')
  })
})

describe('evidence of other nodes (threat 14)', () => {
  it('makes a node look for itself, and opens nothing while its own canary is well', async () => {
    const store = memory({ now: () => 0 })
    const down = createWorld({ store })
    const well = createWorld({ store })
    await down.bringDown()
    expect((await well.verify(well.disaster())).reason).toBe('disaster-healthy')
    await well.pass(10_000)
    well.vendor.mode = 'reset'
    expect((await well.verify(well.disaster())).reason).toBe('api-down')
  })

  it('is not believed from another namespace, nor without the key', async () => {
    const store = memory({ now: () => 0 })
    const down = createWorld({ store })
    const staging = createWorld({ store, namespace: 'staging' })
    const stranger = createWorld({ store, appSecretKey: 'another-app-secret' } as never)
    await down.bringDown()
    for (const world of [staging, stranger]) {
      world.vendor.mode = 'reset'
      await world.pass(12_000)
      expect((await world.verify(world.disaster())).reason).toBe('not-verified')
    }
  })
})
