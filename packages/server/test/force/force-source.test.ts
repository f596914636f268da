import { describe, expect, it } from 'vitest'
import type { ForceTexts, VerifierConfig } from '../../src/index.ts'
import { VerifierConfigError } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { createNodes, faultsOf, hour } from './nodes.ts'

/** Nodes that share a source which says what it is told to. */
function createSourced(count = 1, more: Partial<VerifierConfig> = {}) {
  const said: { texts: unknown; isRefused: unknown; mood: 'well' | 'rejects' | 'throws' | 'hangs'; reads: number } = {
    texts: [],
    isRefused: false,
    mood: 'well',
    reads: 0,
  }
  const read = (): Promise<ForceTexts> => {
    said.reads += 1
    if (said.mood === 'throws') throw new Error('PLANTED')
    if (said.mood === 'rejects') return Promise.reject(new Error('PLANTED'))
    if (said.mood === 'hangs') return new Promise(() => {})
    return Promise.resolve({ texts: said.texts, isRefused: said.isRefused } as ForceTexts)
  }
  const site = createNodes(count, { force: { read }, ...more })
  const text = (mode: string, ms: number, actor = 'dora') =>
    JSON.stringify({ mode, until: new Date(site.clock.now() + ms).toISOString(), actor, reason: 'locked out' })
  return { ...site, said, text }
}

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

const until = '2023-11-14T23:00:00Z'
const wrong: readonly { name: string; text: string; fault: string }[] = [
  { name: 'no JSON', text: '{"mode":"degrade",', fault: 'force-source' },
  { name: 'a word', text: 'degrade', fault: 'force-source' },
  { name: 'null', text: 'null', fault: 'force-source' },
  { name: 'a number', text: '7', fault: 'force-source' },
  { name: 'a text in JSON', text: '"degrade"', fault: 'force-source' },
  {
    name: 'more than 4,096 characters',
    text: `{"mode":"degrade","until":"${until}"}`.padEnd(4_097),
    fault: 'force-source',
  },
  { name: 'no mode', text: `{"until":"${until}"}`, fault: 'force-mode' },
  { name: 'another mode', text: `{"mode":"open","until":"${until}"}`, fault: 'force-mode' },
  { name: 'no until', text: '{"mode":"degrade"}', fault: 'force-until' },
  { name: 'an until without a zone', text: '{"mode":"degrade","until":"2023-11-14T23:00:00"}', fault: 'force-until' },
  { name: 'an until that is past', text: '{"mode":"degrade","until":"2023-11-14T22:00:00Z"}', fault: 'force-until' },
  {
    name: 'an until in a prototype',
    text: `{"mode":"degrade","__proto__":{"until":"${until}"}}`,
    fault: 'force-until',
  },
]

describe('what a source says wrong is ignored, with one fault', () => {
  it.each(wrong)('$name', async ({ text, fault }) => {
    const site = createSourced()
    site.said.texts = [text]
    for (let n = 0; n < 5; n++) {
      expect(await site.first.ask()).toBe('disaster-healthy')
      await site.pass(60_000)
    }
    expect(faultsOf(site.first.events)).toEqual([fault])
    expect(JSON.stringify(site.first.events)).not.toContain('"count":2')
  })

  it.each([undefined, null, 'texts', 7, { 0: 'x' }])('no list of texts: %s', async (texts) => {
    const site = createSourced()
    site.said.texts = texts
    expect(await site.first.ask()).toBe('disaster-healthy')
    expect(faultsOf(site.first.events)).toEqual(['force-source'])
  })

  it('does not take what is right beside it along', async () => {
    const site = createSourced()
    site.said.texts = ['no JSON', '', '  \n', 7, `[{"mode":"closed"},${site.text('degrade', hour)}]`]
    expect(await site.first.ask()).toBe('forced')
  })

  it('a polluted prototype orders nothing', async () => {
    const site = createSourced(1, { store: undefined })
    const pollution = {
      mode: 'degrade',
      until: site.clock.now() + hour,
      texts: [site.text('degrade', hour)],
      force: { read: 1 },
    }
    site.said.texts = ['{}']
    for (const [name, value] of Object.entries(pollution))
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
    try {
      expect(await site.first.ask()).toBe('disaster-healthy')
      expect(await site.addNode({ force: { read: async () => ({}) as ForceTexts } }).ask()).toBe('disaster-healthy')
      const answer = await site.settle(site.first.verifier.force('degrade', {} as { until: number }))
      expect(answer).toEqual({ accepted: false, reason: 'until-missing' })
    } finally {
      for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name)
    }
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
    expect(faultsOf(site.first.events)).toEqual(mood === 'hangs' ? [] : ['force-source'])
  })

  it('keeps no order of the store from being obeyed, and delays a visitor by 150 ms at most', async () => {
    const site = createSourced(2)
    site.said.mood = mood
    const began = site.clock.monotonic()
    await site.first.verify({ ticket: 'x', randstr: '@a' })
    expect(site.clock.monotonic() - began).toBeLessThanOrEqual(150)
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

it('what is refused is one fault, as long as it lasts', async () => {
  const site = createSourced()
  site.said.isRefused = true
  for (let n = 0; n < 3; n++) {
    await site.first.ask()
    await site.pass(61_000)
  }
  expect(faultsOf(site.first.events)).toEqual(['force-file'])
})

it('a `force` without a function `read` is a mistake in the config', () => {
  for (const force of [{}, 'closed', null, () => {}]) {
    expect(() => createWorld({ force: force as unknown } as Partial<VerifierConfig>)).toThrow(VerifierConfigError)
  }
})
