import { describe, expect, it } from 'vitest'
import { createVerifier, memory, type VerifierConfig } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld, roomy, secrets, type World } from '../support/world.ts'

/** Nodes over one store that can fail, in the middle of an outage. */
async function createNodes(nodes: number, config: Partial<VerifierConfig> = {}) {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const world = createWorld({ store, nodes, ...config })
  time.now = world.clock.monotonic
  const others = Array.from({ length: nodes - 1 }, () => createVerifier(world.config))
  const verifiers = [world.verifier, ...others]
  await world.bringDown()
  for (const verifier of others) await world.settle(verifier.verify({ ...world.disaster(), ip: '192.0.2.1' }))
  const verify = (node: number, input: Partial<Parameters<World['verify']>[0]>) =>
    world.settle((verifiers[node] ?? world.verifier).verify({ ticket: '', randstr: '@a', ip: '203.0.113.7', ...input }))
  return { ...world, store, verify, close: () => verifiers.forEach((verifier) => verifier.close()) }
}

const passes = (verdicts: readonly { allowed: boolean }[]) => verdicts.filter(({ allowed }) => allowed).length

describe('F8: claims have owners', () => {
  it('memory() releases a key only for who holds it, and gives it to its owner again', async () => {
    const { replay } = memory()
    expect(await replay.claim('key', 1_000, 'one')).toBe(true)
    expect(await replay.claim('key', 1_000, 'one')).toBe(true)
    expect(await replay.claim('key', 1_000, 'other')).toBe(false)
    await replay.release('key', 'other')
    expect(await replay.claim('key', 1_000, 'other')).toBe(false)
    await replay.release('key', 'one')
    expect(await replay.claim('key', 1_000, 'other')).toBe(true)
  })

  it('a ticket that one node let pass stays used when another, whose claim timed out, refuses it', async () => {
    const site = await createNodes(2, { degrade: { ...roomy, perSubjectPerMinute: 2 } })
    const ticket = site.disaster()
    expect((await site.verify(0, ticket)).reason).toBe('api-down')
    site.store.mood = 'hangs'
    // Its own share of the subject's budget is empty, so it is refused, and released.
    expect((await site.verify(1, { ...ticket, subject: 'me' })).reason).toBe('budget-exhausted')
    site.store.mood = 'well'
    await site.pass(10_000)
    expect((await site.verify(1, ticket)).reason).toBe('replayed')
    expect((await site.verify(0, ticket)).reason).toBe('replayed')
    site.close()
  })

  it('what passed while the store was away is claimed there when it is back', async () => {
    const site = await createNodes(2)
    site.store.mood = 'rejects'
    await site.verify(0, site.disaster())
    await site.pass(10_000)
    const ticket = site.disaster()
    expect((await site.verify(0, ticket)).reason).toBe('api-down')
    expect((await site.verify(0, ticket)).reason).toBe('replayed')
    site.store.mood = 'well'
    await site.pass(10_000)
    expect((await site.verify(1, ticket)).reason).toBe('replayed')
    site.close()
  })

  it('a store that came back empty gets back all that a node has let pass, however much it is', async () => {
    const site = await createNodes(2)
    const tickets = Array.from({ length: 400 }, () => site.disaster())
    for (const [n, ticket] of tickets.entries())
      expect((await site.verify(0, { ...ticket, ip: `198.51.${n % 200}.1` })).reason).toBe('api-down')
    site.store.forget()
    // The node finds out with the next ticket.
    await site.verify(0, { ...site.disaster(), ip: '192.0.2.77' })
    await site.pass(15_000)
    for (const ticket of tickets.slice(-20)) expect((await site.verify(1, ticket)).reason).toBe('replayed')
    for (const ticket of tickets.slice(0, 20)) expect((await site.verify(1, ticket)).reason).toBe('replayed')
    site.close()
  })

  it('who is refused keeps ticket and visit token, also over a shared store', async () => {
    const site = await createNodes(1, {
      visitToken: { secret: secrets.visitToken, minAge: 0 },
      degrade: { ...roomy, perSubjectPerMinute: 1 },
    })
    const readToken = async () => {
      const issued = await site.verifier.issueVisitToken({ ip: '203.0.113.7' })
      return issued.issued ? issued.visitToken : ''
    }
    expect((await site.verify(0, { ...site.disaster(), subject: 'me', visitToken: await readToken() })).allowed).toBe(
      true,
    )
    const again = { ...site.disaster(), subject: 'me', visitToken: await readToken() }
    expect((await site.verify(0, again)).reason).toBe('budget-exhausted')
    await site.pass(60_000)
    expect((await site.verify(0, again)).reason).toBe('api-down')
    site.close()
  })
})

describe('F13: the shares of all nodes are one budget', () => {
  it.each(['rejects', 'hangs'] as const)(
    'sixteen nodes pass no more than one would, while the store %s',
    async (mood) => {
      const site = await createNodes(16, { degrade: { ...roomy, perSubjectPerMinute: 32 } })
      site.store.mood = mood
      let passed = 0
      const minutes = 3
      for (let second = 0; second < minutes * 60; second += 10) {
        for (let node = 0; node < 16; node++)
          passed += passes([await site.verify(node, { ...site.disaster(), subject: 'me', ip: `192.0.${node}.1` })])
        await site.pass(10_000)
      }
      expect(passed).toBeGreaterThan(16)
      expect(passed).toBeLessThanOrEqual(32 * minutes)
      site.close()
    },
    60_000,
  )

  it('a budget smaller than the number of nodes passes nothing meanwhile', async () => {
    const site = await createNodes(16, { degrade: { ...roomy, perSubjectPerMinute: 2 } })
    site.store.mood = 'rejects'
    for (let minute = 0; minute < 10; minute++) {
      for (let node = 0; node < 16; node++)
        expect((await site.verify(node, { ...site.disaster(), subject: 'me' })).reason).toBe('budget-exhausted')
      await site.pass(60_000)
    }
    site.close()
  }, 60_000)

  it('a store that dies and comes back, again and again, gives no budget twice', async () => {
    const site = await createNodes(4, { degrade: { ...roomy, perSubjectPerMinute: 8 } })
    const startedAt = site.clock.monotonic()
    let passed = 0
    for (let round = 0; round < 60; round++) {
      site.store.mood = round % 3 === 1 ? 'rejects' : 'well'
      for (let node = 0; node < 4; node++)
        for (let n = 0; n < 3; n++)
          passed += passes([await site.verify(node, { ...site.disaster(), subject: 'me', ip: `192.0.${node}.1` })])
      await site.pass(7_000)
    }
    const minutes = (site.clock.monotonic() - startedAt) / 60_000
    expect(passed).toBeLessThanOrEqual(Math.floor(8 + 8 * minutes))
    expect(passed).toBeGreaterThan(8 * minutes * 0.3)
    site.close()
  }, 60_000)

  it.each([1_000, 5_000, 15_000])('what passed meanwhile is charged when the store is back for %d ms', async (wait) => {
    const site = await createNodes(4, { degrade: { ...roomy, perSubjectPerMinute: 8 } })
    const startedAt = site.clock.monotonic()
    let passed = 0
    const takeAll = async () => {
      for (let node = 0; node < 4; node++)
        for (let n = 0; n < 9; n++)
          passed += passes([await site.verify(node, { ...site.disaster(), subject: 'me', ip: `192.0.${node}.1` })])
    }
    await takeAll()
    expect(passed).toBe(8)
    site.store.mood = 'rejects'
    await takeAll()
    await site.pass(70_000)
    await takeAll()
    expect(passed).toBe(16)
    site.store.mood = 'well'
    await site.pass(wait)
    await takeAll()
    const minutes = (site.clock.monotonic() - startedAt) / 60_000
    expect(passed).toBeLessThanOrEqual(Math.floor(8 + 8 * minutes))
    await site.pass(60_000)
    const before = passed
    await takeAll()
    expect(passed - before).toBeGreaterThanOrEqual(6)
    site.close()
  })

  it('what all nodes owe is borne, however little room there is', async () => {
    const charge = { key: 'a', limit: 10, windowMs: 60_000, burst: 10, cost: 10 }
    const { budgets } = memory({ now: () => 0 })
    for (let node = 0; node < 16; node++)
      expect(await budgets.consume([{ ...charge, isOwed: true }])).toEqual({ ok: true })
    const answer = await budgets.consume([{ ...charge, cost: 1 }])
    expect(answer).toEqual({ ok: false, key: 'a', retryAfter: 60_000 * 15 + 6_000 })
  })

  it('a store that came back empty is no fresh budget, and no ticket passes twice at a node', async () => {
    const site = await createNodes(4, { degrade: { ...roomy, perSubjectPerMinute: 8 } })
    const startedAt = site.clock.monotonic()
    const used: { node: number; ticket: string; randstr: string }[] = []
    let passed = 0
    for (let round = 0; round < 60; round++) {
      if (round % 5 === 4) site.store.forget()
      for (let node = 0; node < 4; node++) {
        const ticket = site.disaster()
        const { allowed } = await site.verify(node, { ...ticket, subject: 'me', ip: `192.0.${node}.1` })
        if (allowed) used.push({ node, ...ticket })
        if (allowed) passed += 1
      }
      await site.pass(4_000)
      for (const { node, ticket, randstr } of used.slice(-6))
        expect((await site.verify(node, { ticket, randstr, ip: '192.0.2.200' })).reason).toBe('replayed')
    }
    const minutes = (site.clock.monotonic() - startedAt) / 60_000
    expect(passed).toBeLessThanOrEqual(Math.floor(8 + 8 * minutes))
    expect(passed).toBeGreaterThan(8)
    site.close()
  }, 60_000)
})

describe('F11: a store that fails', () => {
  it.each(['rejects', 'throws', 'hangs'] as const)(
    'that %s for a while is told of once, and once when it is back',
    async (mood) => {
      const site = await createNodes(1)
      const told = () => site.events.filter((event) => event.type === 'store-fault')
      site.store.mood = mood
      for (let n = 0; n < 300; n++) await site.verify(0, { ...site.disaster(), ip: `198.51.${n % 200}.1` })
      expect(told().length).toBeLessThanOrEqual(3)
      expect(new Set(told().map(({ store }) => store)).size).toBe(told().length)
      expect(site.verifier.status().store).toMatchObject({ healthy: false })
      site.store.mood = 'well'
      await site.pass(60_000)
      await site.verify(0, site.disaster())
      expect(site.verifier.status().store).toEqual({ healthy: true, failures: 0 })
      expect(told().filter(({ to }) => to === 'up').length).toBe(told().filter(({ to }) => to === 'down').length)
      site.close()
    },
    60_000,
  )

  it('costs a visitor 150 ms in all, and after three time-outs nothing for a second', async () => {
    const site = await createNodes(1)
    site.store.mood = 'hangs'
    const takes: number[] = []
    for (let n = 0; n < 20; n++) {
      const at = site.clock.monotonic()
      await site.verify(0, { ...site.disaster(), ip: `198.51.${n}.1` })
      takes.push(site.clock.monotonic() - at)
    }
    expect(Math.max(...takes)).toBeLessThanOrEqual(150)
    expect(takes.filter((ms) => ms > 0).length).toBeLessThanOrEqual(5)
    site.close()
  })

  it('never refuses what the vendor verified', async () => {
    const site = await createNodes(1)
    site.vendor.mode = 'healthy'
    await site.pass(30_000)
    for (const mood of ['rejects', 'throws', 'hangs'] as const) {
      site.store.mood = mood
      for (let n = 0; n < 5; n++) expect((await site.verify(0, site.vendor.issue())).kind).toBe('verified')
    }
    site.close()
  })
})

describe('two verifiers of one process on one memory()', () => {
  it('take a ticket once between them, in good days and in an outage', async () => {
    const world = createWorld({ store: memory({ now: () => 0 }) })
    const successor = createVerifier(world.config)
    const ticket = world.vendor.issue()
    expect((await world.verify(ticket)).reason).toBe('passed')
    world.vendor.mode = { code: 1 }
    expect((await world.settle(successor.verify({ ...ticket, ip: '203.0.113.7' }))).reason).toBe('replayed')
  })
})
