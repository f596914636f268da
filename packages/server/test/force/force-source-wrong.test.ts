import { describe, expect, it } from 'vitest'
import { VerifierConfigError, type ForceTexts, type VerifierConfig } from '../../src/index.ts'
import { pollute } from '../support/pollution/pollute.ts'
import { createWorld } from '../support/world.ts'
import { faultsOf, hour } from './nodes.ts'
import { createSourced } from './sourced-nodes.ts'

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
    const undo = pollute(Object.entries(pollution))
    try {
      expect(await site.first.ask()).toBe('disaster-healthy')
      expect(await site.addNode({ force: { read: async () => ({}) as ForceTexts } }).ask()).toBe('disaster-healthy')
      const answer = await site.settle(site.first.verifier.force('degrade', {} as { until: number }))
      expect(answer).toEqual({ accepted: false, reason: 'until-missing' })
    } finally {
      undo()
    }
  })
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
