import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { memory, type VerifierConfig } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { createNodes, hour } from './nodes.ts'

describe('the switch costs nothing', () => {
  it('before the verifier is used: no call of the store, no timer', async () => {
    const site = createNodes(4)
    await site.pass(hour)
    expect([site.store.calls, site.clock.pending(true)]).toEqual([0, 0])
  })

  it('ten minutes after the last visitor', async () => {
    const site = createNodes(4)
    await site.askAll()
    await site.pass(660_000)
    const { calls } = site.store
    await site.pass(hour)
    expect([site.store.calls, site.clock.pending(true)]).toEqual([calls, 0])
  })

  it('after the end of an order that nobody was there for', async () => {
    const site = createNodes(1)
    await site.force('closed', hour)
    await site.pass(hour + 1_000)
    const { calls } = site.store
    await site.pass(hour)
    expect([site.store.calls, site.clock.pending(true)]).toEqual([calls, 0])
  })

  it('where nobody else has the memory and there is no source: no timer of its own', async () => {
    const world = createWorld({ canary: { heartbeat: false } })
    await world.verify(world.vendor.issue())
    expect(world.clock.pending(true)).toBe(0)
  })
})

it('close() ends its timers, and orders are still obeyed, and end', async () => {
  const site = createNodes(2, { canary: { heartbeat: false } })
  await site.askAll()
  for (const { verifier } of site.nodes) verifier.close()
  expect(site.clock.pending(true)).toBe(0)
  await site.force('closed', 60_000)
  expect(site.clock.pending(true)).toBe(0)
  await site.pass(1_000)
  expect(await site.askAll()).toEqual(['forced-closed'])
  expect(site.clock.pending(true)).toBe(0)
  await site.pass(60_000)
  expect(await site.askAll()).toEqual(['disaster-healthy'])
  expect(site.first.told()).toEqual(['begin closed call alice', 'end closed call alice'])
})

describe('who is told', () => {
  it('a listener, at both ends, with who and why', async () => {
    const site = createNodes(1)
    const until = site.clock.now() + 60_000
    await site.force('degrade', 60_000)
    await site.pass(61_000)
    const fields = { type: 'force', mode: 'degrade', by: 'call', until, actor: 'alice', reason: 'drill' }
    expect(site.first.events.filter(({ type }) => type === 'force')).toEqual([
      { ...fields, to: 'begin' },
      { ...fields, to: 'end' },
    ])
  })

  it('of another order of the same mode, with one more begin', async () => {
    const site = createNodes(1)
    await site.force('closed', 60_000)
    await site.force('closed', 60_000)
    await site.force('closed', 120_000, site.first, 'carol')
    expect(site.first.told()).toEqual(['begin closed call alice', 'begin closed call carol'])
    await site.pass(120_000)
    expect(site.first.told().slice(2)).toEqual(['end closed call carol'])
  })

  it('the console, of a begin, where there is no listener', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => print.mockRestore())
    const world = createWorld({ onEvent: undefined } as Partial<VerifierConfig>)
    const order = { until: world.clock.now() + 60_000, actor: 'alice', reason: 'a "drill"' }
    await world.settle(world.verifier.force('degrade', order))
    await world.settle(world.verifier.endForce({ actor: 'bob' }))
    const lines = print.mock.calls.map(([line]) => String(line))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`'degrade' is forced until 2023-11-14T22:14:20.000Z by "alice", for "a \\"drill\\"".`)
  })

  it('status(), while it lasts, without a secret', async () => {
    const site = createNodes(2)
    await site.askAll()
    await site.force('closed', 60_000)
    await site.pass(1_000)
    const { forced } = site.nodes[1]?.verifier.status() ?? {}
    const until = site.clock.now() + 59_000
    expect(forced).toEqual([{ mode: 'closed', by: 'node', until, actor: 'alice', reason: 'drill' }])
    expect([Object.isFrozen(forced), Object.isFrozen(forced?.[0])]).toEqual([true, true])
    const all = site.nodes.map(({ verifier, events }) => [verifier.status(), events])
    expect(inspect(all, { depth: 9 })).not.toContain('PLANTED')
    await site.pass(59_000)
    expect(site.first.verifier.status().forced).toEqual([])
  })
})

it('with memory() it says that no other process can read it', async () => {
  const world = createWorld({ store: memory() })
  const until = world.clock.now() + hour
  expect(await world.settle(world.verifier.force('closed', { until }))).toEqual({
    accepted: true,
    until,
    shared: false,
  })
  expect(await world.settle(world.verifier.endForce())).toEqual({ shared: false })
})
