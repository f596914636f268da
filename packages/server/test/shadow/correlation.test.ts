import { describe, expect, it } from 'vitest'
import { toLogEntry } from '../../src/index.ts'
import { requestId } from '../support/vendor.ts'
import { createWorld } from '../support/world.ts'

describe('the page’s word for its attempt', () => {
  it('stands beside the vendor’s request id in the event, and nowhere in the verdict', async () => {
    const world = createWorld()
    const verdict = await world.verify({ ...world.vendor.issue(), correlationId: 'Visit_7-b' })
    expect(world.events.find(({ type }) => type === 'verified')).toMatchObject({
      correlationId: 'Visit_7-b',
      requestId,
    })
    expect(JSON.stringify([verdict, toLogEntry(verdict)])).not.toContain('Visit_7-b')
  })

  it.each([
    ['a', 'a'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['x'.repeat(65), undefined],
    ['', undefined],
    ['a b', undefined],
    ['a\nb', undefined],
    ['a\n', undefined],
    ['<script>', undefined],
    ['名字', undefined],
    [{ toString: () => 'a' }, undefined],
    [['a'], undefined],
    [7, undefined],
    [null, undefined],
  ])('%j is %j', async (given, expected) => {
    const world = createWorld()
    // @ts-expect-error JavaScript may pass anything.
    await world.verify({ ...world.vendor.issue(), correlationId: given })
    expect(world.events.find(({ type }) => type === 'verified')).toMatchObject({ correlationId: expected })
    // @ts-expect-error As above.
    expect(world.verifier.report(given, 'fine')).toBe(expected !== undefined)
    expect(world.verifier.status().reports.fine).toBe(expected === undefined ? 0 : 1)
  })
})

describe('report', () => {
  it('counts and tells what became of a visitor, and changes no verdict', async () => {
    const world = createWorld()
    const before = await world.verify({ ...world.vendor.issue(), correlationId: 'one' })
    expect(world.verifier.report('one', 'abuse')).toBe(true)
    expect(world.verifier.report('one', 'abuse')).toBe(true)
    expect(world.verifier.report('never-seen', 'fine')).toBe(true)
    expect(world.events.filter(({ type }) => type === 'report')).toEqual([
      { type: 'report', correlationId: 'one', finding: 'abuse' },
      { type: 'report', correlationId: 'one', finding: 'abuse' },
      { type: 'report', correlationId: 'never-seen', finding: 'fine' },
    ])
    const after = await world.verify({ ...world.vendor.issue(), correlationId: 'one' })
    expect([after.reason, world.verifier.status().reports]).toEqual([before.reason, { abuse: 2, fine: 1 }])
  })

  it('says which findings there are', () => {
    // @ts-expect-error JavaScript may pass anything.
    expect(() => createWorld().verifier.report('one', 'toString')).toThrow(/takes 'abuse' or 'fine'/)
  })
})

it('an event tells how long the verdict took', async () => {
  const world = createWorld()
  world.vendor.latency = 700
  await world.verify(world.vendor.issue())
  expect(world.events.find(({ type }) => type === 'verified')).toMatchObject({ ms: 700, shadow: false })
})
