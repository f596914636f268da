import { describe, expect, it } from 'vitest'
import { faultsOf, hour } from './nodes.ts'
import { createSourced } from './sourced-nodes.ts'

describe('a source', () => {
  it('is obeyed within a second by each node, and ends by itself or when its text goes', async () => {
    const site = createSourced(3)
    await site.askAll()
    site.said.texts = [site.text('degrade', 10_000)]
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced'])
    site.said.texts = [site.text('closed', hour)]
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced-closed'])
    site.said.texts = []
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    site.said.texts = [site.text('degrade', 10_000)]
    await site.pass(10_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    const begins = ['degrade', 'closed', 'degrade'].flatMap((mode) => [
      `begin ${mode} source dora`,
      `end ${mode} source dora`,
    ])
    for (const { told } of site.nodes) expect(told().toSorted()).toEqual(begins.toSorted())
  })

  it('is obeyed by the first visitor, also where no store is shared', async () => {
    const site = createSourced(1, { store: undefined })
    site.said.texts = [site.text('closed', hour)]
    expect(await site.first.ask()).toBe('forced-closed')
    await site.pass(hour)
    expect(await site.first.ask()).toBe('disaster-healthy')
  })

  it('may say both modes at once, in one text or two', async () => {
    const site = createSourced()
    const [closed, degrade] = [site.text('closed', 5_000), site.text('degrade', 60_000)]
    for (const texts of [[closed, degrade], [`[${closed},${degrade}]`]]) {
      site.said.texts = texts
      await site.first.ask()
      await site.pass(1_000)
      expect(
        site.first.verifier
          .status()
          .forced.map(({ mode }) => mode)
          .toSorted(),
      ).toEqual(['closed', 'degrade'])
    }
    await site.pass(5_000)
    expect(await site.first.ask()).toBe('forced')
  })

  it('does not shorten what was called, nor does a call shorten it', async () => {
    const site = createSourced()
    site.said.texts = [site.text('closed', 20_000)]
    await site.force('closed', 10_000)
    await site.pass(11_000)
    expect(await site.first.ask()).toBe('forced-closed')
    await site.pass(9_000)
    expect(await site.first.ask()).toBe('disaster-healthy')
  })

  it('ends by endForce() on any node; a text that comes later counts', async () => {
    const site = createSourced(3)
    site.said.texts = [site.text('degrade', hour)]
    expect(await site.askAll()).toEqual(['forced'])
    await site.endForce(site.nodes[2])
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['disaster-healthy'])
    expect(site.first.told().at(-1)).toBe('end degrade node bob')
    site.said.texts = [site.text('degrade', hour, 'erin')]
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced'])
    site.said.texts = []
    await site.pass(1_000)
    expect(site.first.told().at(-1)).toBe('end degrade source erin')
  })
})

describe('a text is judged once', () => {
  it('one that was too far ahead does not come into force hours later', async () => {
    const site = createSourced()
    site.said.texts = [site.text('degrade', 5 * hour)]
    for (let n = 0; n < 30; n++) {
      expect(await site.first.ask()).toBe('disaster-healthy')
      // Gone for a moment, as an editor saves it.
      const { texts } = site.said
      if (n === 15) site.said.texts = []
      await site.pass(600_000)
      site.said.texts = texts
    }
    expect(faultsOf(site.first.events)).toEqual(['force-until'])
  })

  it('is obeyed until its own end also when the wall clock is set back', async () => {
    const site = createSourced()
    site.said.texts = [site.text('degrade', 60_000)]
    expect(await site.first.ask()).toBe('forced')
    site.clock.jump(-2 * hour)
    await site.pass(60_000)
    expect(await site.first.ask()).toBe('disaster-healthy')
  })
})

describe.each(['rejects', 'throws', 'hangs'] as const)('a source that %s', (mood) => {
  it('leaves in force what it said last, until its end', async () => {
    const site = createSourced()
    site.said.texts = [site.text('closed', 60_000)]
    expect(await site.first.ask()).toBe('forced-closed')
    site.said.mood = mood
    site.said.texts = []
    await site.pass(59_000)
    expect(await site.first.ask()).toBe('forced-closed')
    await site.pass(1_000)
    expect(await site.first.ask()).toBe('disaster-healthy')
    await site.pass(180_000)
    expect(faultsOf(site.first.events)).toEqual(mood === 'hangs' ? [] : ['force-source'])
  })

  it('keeps no order of the store from being obeyed, and delays a visitor by 50 ms at most', async () => {
    const site = createSourced(2)
    site.said.mood = mood
    const began = site.clock.monotonic()
    await site.first.ask()
    expect(site.clock.monotonic() - began).toBeLessThanOrEqual(50)
    await site.askAll()
    await site.force('closed', hour)
    await site.pass(1_000)
    expect(await site.askAll()).toEqual(['forced-closed'])
  })
})

it('a source that hung is asked again after ten seconds', async () => {
  const site = createSourced()
  site.said.mood = 'hangs'
  await site.first.ask()
  await site.pass(5_000)
  expect(site.said.reads).toBe(1)
  site.said.mood = 'well'
  site.said.texts = [site.text('closed', hour)]
  await site.pass(6_000)
  expect(site.first.verifier.status().forced).toHaveLength(1)
})
