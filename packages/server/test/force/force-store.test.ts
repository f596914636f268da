import { describe, expect, it } from 'vitest'
import { createNodes, createObeying, hour, withoutBackground } from './nodes.ts'

describe('a store that loses all it knows', () => {
  it('ends `degrade` on every node within a second, once', async () => {
    const site = await createObeying('degrade')
    expect(await site.askAll()).toEqual(['forced'])
    site.store.forget()
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    await site.pass(60_000)
    expect(site.nodes.map(({ told }) => told().length)).toEqual([2, 2, 2])
  })

  it('does not end `closed`, which is written down again for nodes that start later', async () => {
    const site = await createObeying('closed')
    site.store.forget()
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced-closed'])
    expect(await site.addNode().ask()).toBe('forced-closed')
    await site.pass(hour)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(await site.addNode().ask()).toBe('disaster-healthy')
  })

  it('does not bring back what was ended, although a node that was cut off still obeys it', async () => {
    const site = await createObeying('closed', 2)
    const { get } = site.store.evidence
    const cut = site.addNode({
      store: {
        ...site.store,
        evidence: { ...site.store.evidence, get: (key) => (isCut ? Promise.reject(new Error('cut')) : get(key)) },
      },
    })
    let isCut = false
    expect(await cut.ask()).toBe('forced-closed')
    isCut = true
    await site.endForce()
    site.store.forget()
    expect(await cut.ask()).toBe('forced-closed')
    await site.pass(2_000)
    isCut = false
    await site.pass(2_000)
    expect([await cut.ask(), ...(await site.askAll())]).toEqual(['disaster-healthy', 'disaster-healthy'])
  })
})

describe.each(['rejects', 'throws', 'hangs'] as const)('a store that %s', (mood) => {
  it.each([
    { mode: 'degrade', reason: 'forced' },
    { mode: 'closed', reason: 'forced-closed' },
  ] as const)('leaves $mode in force until its end', async ({ mode, reason }) => {
    const site = await createObeying(mode)
    site.store.mood = mood
    // Each node's own share of the budgets begins empty, with its first failure.
    await site.askAll()
    await site.pass(hour - 5_000)
    for (const node of site.nodes) expect(node.verifier.status().forced.map((order) => order.mode)).toEqual([mode])
    expect(await site.askAll()).toEqual([reason])
    await site.pass(5_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
  })

  it('keeps an order that is called meanwhile to this node, and lets the others have it when it is back', async () => {
    const site = createNodes(3)
    await site.askAll()
    site.store.mood = mood
    expect(await site.force('degrade', hour)).toMatchObject({ accepted: true, shared: false })
    expect(site.first.verifier.status().forced).toHaveLength(1)
    await site.pass(30_000)
    expect(site.nodes.map(({ verifier }) => verifier.status().forced.length)).toEqual([1, 0, 0])
    site.store.mood = 'well'
    await site.pass(3_000)
    expect(site.nodes.map(({ verifier }) => verifier.status().forced.length)).toEqual([1, 1, 1])
    expect(site.first.told()).toEqual(['begin degrade call alice'])
  })

  it('keeps an end that is called meanwhile, and the others stop when it is back', async () => {
    const site = await createObeying('closed')
    site.store.mood = mood
    expect(await site.endForce()).toEqual({ shared: false })
    site.store.mood = 'well'
    await site.pass(3_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
  })
})

it('a store that fails is not asked anew by each visitor', async () => {
  const site = createNodes(1)
  site.store.mood = 'rejects'
  await site.first.ask()
  const { calls } = site.store
  for (let n = 0; n < 100; n++) await site.first.ask()
  expect(site.store.calls).toBe(calls)
})

it('a look that began before an order was written does not end it', async () => {
  for (let offset = 0; offset < 520; offset += 20) {
    const site = createNodes(1)
    const { get, set } = site.store.evidence
    const pause = (ms: number) => new Promise<void>((resolve) => void site.clock.setTimeout(resolve, ms))
    const evidence = {
      get: async (key: string) => {
        const found = await get(key)
        await pause(60)
        return found
      },
      set: async (key: string, value: string, ttlMs: number) => {
        await pause(100)
        return set(key, value, ttlMs)
      },
    }
    const node = site.addNode({ store: { ...site.store, evidence } })
    await node.ask()
    await site.pass(offset)
    await site.force('degrade', hour, node)
    await site.pass(3_000)
    expect([offset, node.told()]).toEqual([offset, ['begin degrade call alice']])
  }
})

it('a store that hangs delays a visitor by 150 ms at most, and most visitors not at all', async () => {
  const site = createNodes(1)
  site.store.mood = 'hangs'
  let waited = 0
  for (let n = 0; n < 100; n++) {
    const began = site.clock.monotonic()
    await site.first.ask()
    const took = site.clock.monotonic() - began
    expect(took).toBeLessThanOrEqual(150)
    if (took > 0) waited += 1
    await site.pass(50)
  }
  expect(waited).toBeGreaterThan(0)
  expect(waited).toBeLessThan(25)
})

it('a store that begins to hang takes 150 ms of a verdict in all: what is forced, ticket and budgets', async () => {
  const site = createNodes(1)
  const worker = site.addNode({ clock: withoutBackground(site.clock) })
  await site.force('degrade', hour)
  expect(await worker.ask()).toBe('forced')
  await site.pass(5_000)
  site.store.mood = 'hangs'
  const began = site.clock.monotonic()
  expect(await worker.ask()).toBe('budget-exhausted')
  expect(site.clock.monotonic() - began).toBe(150)
})

it('a slow store delays no ticket that the vendor decides about', async () => {
  const site = createNodes(1)
  const { get } = site.store.evidence
  site.store.evidence.get = async (key) => {
    await new Promise<void>((resolve) => void site.clock.setTimeout(resolve, 100))
    return get(key)
  }
  for (let n = 0; n < 5; n++) {
    const began = site.clock.monotonic()
    expect((await site.first.verify(site.vendor.issue())).reason).toBe('passed')
    expect(site.clock.monotonic() - began).toBe(0)
    await site.pass(3_600_000)
  }
})
