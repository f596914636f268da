import { describe, expect, it } from 'vitest'
import { createNodes, hour, withoutBackground } from './nodes.ts'
import { createSourced } from './sourced-nodes.ts'

describe.each(['shared', 'memory'] as const)('four nodes over one store (%s)', (kind) => {
  it.each([
    { mode: 'degrade', reason: 'forced' },
    { mode: 'closed', reason: 'forced-closed' },
  ] as const)('obey $mode within a second, and stop in time, while visitors come', async ({ mode, reason }) => {
    const site = createNodes(4, {}, kind)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    const answer = await site.force(mode, 60_000)
    expect(answer).toMatchObject({ accepted: true, shared: kind === 'shared' })
    const until = answer.accepted ? answer.until : 0
    await site.pass(1_000)
    expect(await site.askAll()).toEqual([reason])
    await site.pass(until - site.clock.now() - 1)
    expect(await site.askAll()).toEqual([reason])
    await site.pass(until - site.clock.now())
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    await site.pass(hour)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(site.nodes.map(({ told }) => told())).toEqual([
      [`begin ${mode} call alice`, `end ${mode} call alice`],
      ...[1, 2, 3].map(() => [`begin ${mode} node alice`, `end ${mode} node alice`]),
    ])
  })

  it('tell of begin and end by timer, without a visitor', async () => {
    const site = createNodes(4, {}, kind)
    await site.askAll()
    await site.pass(2_000)
    await site.force('closed', 5_000)
    await site.pass(900)
    expect(site.nodes.map(({ told }) => told().length)).toEqual([1, 1, 1, 1])
    await site.pass(4_200)
    expect(site.nodes.map(({ told }) => told().length)).toEqual([2, 2, 2, 2])
  })

  it('stop within a second when somebody ends it early, wherever', async () => {
    const site = createNodes(4, {}, kind)
    await site.askAll()
    await site.force('degrade', hour)
    await site.force('closed', hour)
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced-closed'])
    expect(await site.endForce(site.nodes[3])).toEqual({ shared: kind === 'shared' })
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(site.nodes[0]?.told().slice(-2)).toEqual(['end closed node bob', 'end degrade node bob'])
    expect(site.nodes[3]?.told().slice(-2)).toEqual(['end closed call bob', 'end degrade call bob'])
  })

  it('obey the newest of a mode, also where it ends sooner', async () => {
    const site = createNodes(4, {}, kind)
    await site.askAll()
    await site.force('closed', 4 * hour)
    await site.force('closed', 10_000, site.nodes[1], 'carol')
    await site.pass(1_000)
    expect(site.nodes.map(({ verifier }) => verifier.status().forced[0]?.actor)).toEqual(Array(4).fill('carol'))
    await site.pass(10_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    // A new order after an end counts again.
    await site.force('closed', 10_000, site.nodes[2])
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced-closed'])
  })
})

describe('a node', () => {
  it('that has had no visitor yet obeys with its first one', async () => {
    const site = createNodes(2)
    await site.force('closed', hour)
    expect(await site.nodes[1]?.ask()).toBe('forced-closed')
    expect(await site.addNode().ask()).toBe('forced-closed')
  })

  it('that has had none for long obeys with the next one', async () => {
    const site = createNodes(2)
    await site.askAll()
    await site.pass(hour)
    await site.force('degrade', hour)
    expect(await site.nodes[1]?.ask()).toBe('forced')
  })

  it('whose timers its runtime drops looks before a check, once for all who wait', async () => {
    const site = createNodes(1)
    const worker = site.addNode({ clock: withoutBackground(site.clock) })
    await worker.ask()
    await site.pass(5_000)
    await site.force('closed', hour)
    const { get } = site.store.evidence
    const asked: string[] = []
    site.store.evidence.get = (key) => (asked.push(key), get(key))
    const answers = await Promise.all(Array.from({ length: 20 }, () => worker.ask()))
    expect(new Set(answers)).toEqual(new Set(['forced-closed']))
    expect(asked.filter((key) => key.includes('force-closed')).length).toBe(1)
  })

  it('of another namespace or another secret does not obey', async () => {
    const site = createNodes(1)
    const staging = site.addNode({ namespace: 'staging' })
    await site.force('closed', hour)
    expect(await staging.ask()).toBe('disaster-healthy')
  })

  it('that restarts goes on with what was ordered, and does not prolong it', async () => {
    const site = createNodes(1)
    await site.force('degrade', 60_000)
    await site.pass(59_000)
    site.first.verifier.close()
    const after = site.addNode()
    expect(await after.ask()).toBe('forced')
    await site.pass(1_000)
    expect(await after.ask()).toBe('disaster-healthy')
    expect(await site.addNode().ask()).toBe('disaster-healthy')
  })
})

it('what endForce() ended of a source stays ended when somebody calls the same order', async () => {
  const site = createSourced(2)
  site.said.texts = [site.text('degrade', hour)]
  expect(await site.askAll()).toEqual(['forced'])
  await site.endForce()
  await site.pass(1_000)
  await site.force('degrade', 10_000)
  await site.pass(1_000)
  for (const { verifier } of site.nodes)
    expect(verifier.status().forced).toMatchObject([{ mode: 'degrade', actor: 'alice' }])
  await site.pass(10_000)
  expect(await site.askAll()).toEqual(['disaster-healthy'])
})
