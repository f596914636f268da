import { describe, expect, it } from 'vitest'
import { createNodes, createObeying, faultsOf, hour, keyOf } from './nodes.ts'

describe('what is in the store', () => {
  it('forged, opens and shuts nothing, and is a fault', async () => {
    const site = createNodes(2)
    const until = site.clock.now() + hour
    const code = 'A'.repeat(43)
    for (const mode of ['closed', 'degrade'] as const)
      await site.store.evidence.set(keyOf(mode), `${site.clock.now()}.${until}.YQ.YQ.${code}`, hour)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(faultsOf(site.first.events)).toContain('evidence-forged')
  })

  it('forged over an order, ends `degrade` and not `closed`', async () => {
    for (const [mode, reason] of [
      ['closed', 'forced-closed'],
      ['degrade', 'disaster-healthy'],
    ] as const) {
      const site = await createObeying(mode)
      await site.store.evidence.set(keyOf(mode), 'x', hour)
      await site.pass(1_000)
      expect(await site.askAll()).toEqual([reason])
    }
  })

  it('of one mode, is none of the other', async () => {
    const site = await createObeying('closed')
    const closed = (await site.store.evidence.get(keyOf('closed'))) ?? ''
    await site.store.evidence.set(keyOf('degrade'), closed, hour)
    await site.endForce()
    await site.pass(1_000)
    await site.store.evidence.set(keyOf('degrade'), closed, hour)
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(await site.addNode().ask()).toBe('disaster-healthy')
  })

  it('replayed after its end, is not obeyed, by no node', async () => {
    const site = await createObeying('degrade')
    const record = (await site.store.evidence.get(keyOf('degrade'))) ?? ''
    await site.pass(hour)
    await site.store.evidence.set(keyOf('degrade'), record, 24 * hour)
    await site.pass(1_000)
    expect([...(await site.askAll()), await site.addNode().ask()]).toEqual(['disaster-healthy', 'disaster-healthy'])
  })

  it('replayed after somebody ended it, is written over', async () => {
    const site = await createObeying('degrade')
    const record = (await site.store.evidence.get(keyOf('degrade'))) ?? ''
    await site.endForce()
    await site.pass(1_000)
    await site.store.evidence.set(keyOf('degrade'), record, hour)
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(await site.store.evidence.get(keyOf('degrade'))).not.toBe(record)
    expect(await site.addNode().ask()).toBe('disaster-healthy')
  })

  it('of a clock that is more than five seconds ahead, is not obeyed, and is a fault', async () => {
    for (const [ahead, reason] of [
      [5_000, 'forced'],
      [5_001, 'disaster-healthy'],
    ] as const) {
      const site = createNodes(1)
      const clock = { ...site.clock, now: () => site.clock.now() + ahead }
      await site.force('degrade', hour, site.addNode({ clock }))
      expect(await site.first.ask()).toBe(reason)
      expect(faultsOf(site.first.events).includes('force-record')).toBe(reason !== 'forced')
    }
  })

  it('newer than a node’s clock that is far behind, is left there for the others', async () => {
    const site = createNodes(1)
    const behind = site.addNode({ clock: { ...site.clock, now: () => site.clock.now() - 60_000 } })
    await site.endForce()
    await site.pass(120_000)
    await behind.ask()
    await site.pass(250)
    await site.force('closed', hour)
    const record = await site.store.evidence.get(keyOf('closed'))
    for (let n = 0; n < 40; n++) {
      await site.pass(50)
      expect(await site.store.evidence.get(keyOf('closed'))).toBe(record)
    }
    expect(faultsOf(behind.events)).toContain('force-record')
  })

  it('longer than four hours, is not obeyed, and is a fault', async () => {
    const site = createNodes(1)
    // Its clock jumps between the check of the order and its issue, as a correction by NTP makes it.
    let reads = 0
    const clock = { ...site.clock, now: () => site.clock.now() - (reads++ === 0 ? 0 : 2_000) }
    await site.settle(site.addNode({ clock }).verifier.force('degrade', { until: site.clock.now() + 4 * hour }))
    expect(await site.first.ask()).toBe('disaster-healthy')
    expect(faultsOf(site.first.events)).toContain('force-record')
  })
})

it('an end counts although the node that ordered has a clock that is a little ahead', async () => {
  const site = createNodes(2)
  const ahead = site.addNode({ clock: { ...site.clock, now: () => site.clock.now() + 4_000 } })
  await site.force('closed', hour, ahead)
  await site.endForce()
  await site.pass(1_000)
  expect([await ahead.ask(), ...(await site.askAll())]).toEqual(['disaster-healthy', 'disaster-healthy'])
})

it('a wall clock that is set back prolongs nothing', async () => {
  const site = createNodes(2)
  await site.force('closed', 60_000)
  await site.pass(1_000)
  expect(await site.askAll()).toEqual(['forced-closed'])
  site.clock.jump(-2 * hour)
  await site.pass(58_000)
  expect(await site.askAll()).toEqual(['forced-closed'])
  await site.pass(1_000)
  expect(await site.askAll()).toEqual(['disaster-healthy'])
})
