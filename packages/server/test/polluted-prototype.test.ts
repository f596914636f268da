import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVerifier, type Verdict, type VerifierConfig } from '../src/index.ts'
import { isWide } from './support/is-wide.ts'
import {
  describePollution,
  platformNames,
  stopsTheLanguage,
  values,
  type Pollution,
} from './support/pollution/pollute.ts'
import { attack } from './support/pollution/polluted-site.ts'
import { readNames } from './support/pollution/read-names.ts'

const names = [...new Set([...readNames(), ...platformNames])]

/** What each of `pollutions` brings about that it must not, in words. Every other one is there before the verifier is made. */
async function attackAll(pollutions: Iterable<Pollution>) {
  const found: string[] = []
  let isEarly = false
  for (const pollution of pollutions) {
    isEarly = !isEarly
    if (stopsTheLanguage(pollution)) continue
    for (const mischief of await attack(pollution, { isEarly }))
      found.push(`${mischief}: ${describePollution(pollution)}`)
  }
  return found
}

/** Each name with an eighth of the values, in turn; in the wide run with all, twice in a row: before the verifier is made, and after. */
function* singles(): Iterable<Pollution> {
  for (const [index, name] of names.entries()) {
    for (const n of values.keys()) {
      if (!isWide && n % 8 > 0) continue
      // The next name begins where this one ended.
      const single: Pollution = [[name, values[(n + index) % values.length]]]
      yield single
      if (isWide) yield single
    }
  }
}

/** Some of all pairs, the same each time. */
function samplePairs(count: number): Pollution[] {
  const property = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values))
  return fc.sample(fc.tuple(property, property), { numRuns: count, seed: 20_261_126 })
}

/** Each pair of names once, with values that go round. */
function* allPairs(): Iterable<Pollution> {
  let n = 0
  for (const [index, first] of names.entries()) {
    for (const second of names.slice(index + 1)) {
      n += 1
      yield [
        [first, values[n % values.length]],
        [second, values[Math.floor(n / values.length) % values.length]],
      ]
    }
  }
}

describe('F1: a polluted prototype lets nobody in and nothing out', () => {
  it('knows the names that the sources read', () => {
    expect(names.length).toBeGreaterThan(300)
    expect(names).toEqual(
      expect.arrayContaining(['CaptchaCode', 'allowed', 'subject', 'globalPerMinute', 'ticket', 'signal']),
    )
  })

  it('whatever single property it has', async () => {
    expect(await attackAll(singles())).toEqual([])
  }, 120_000)

  it('whatever two properties it has', async () => {
    expect(await attackAll(isWide ? allPairs() : samplePairs(400))).toEqual([])
  }, 1_800_000)
})

describe('the attack notices a verifier that', () => {
  const polluted: Pollution = [['class', 'passed']]
  const make = (verify: (input: object, config: VerifierConfig) => unknown) => (config: VerifierConfig) => ({
    ...createVerifier(config),
    verify: async (input: object) => verify(input, config) as Verdict,
  })
  const refused = Object.freeze({ kind: 'rejected', allowed: false })

  it('asks the prototype chain', async () => {
    const gullible = make((input) => ({ ...refused, allowed: 'class' in input }))
    for (const isEarly of [false, true]) {
      expect(await attack([], { make: gullible, isEarly })).toEqual([])
      expect(await attack(polluted, { make: gullible, isEarly })).toEqual(['allowed'])
    }
  })

  it('gives out what it was given', async () => {
    for (const leak of [
      make((input) => ('class' in input ? input : refused)),
      make((input, config) => Object.defineProperty({ ...refused }, 'x', { value: 'class' in input ? config : '' })),
    ]) {
      expect(await attack([], { make: leak })).toEqual([])
      expect(await attack(polluted, { make: leak })).toEqual(['leaked'])
    }
  })

  it('rejects, or never answers', async () => {
    const rejecting = make((input) => {
      if ('class' in input) throw new Error('no')
      return refused
    })
    const hanging = make((input) => ('class' in input ? new Promise(() => {}) : refused))
    expect(await attack(polluted, { make: rejecting })).toEqual(['rejected'])
    expect(await attack(polluted, { make: hanging, patience: 50 })).toEqual(['hung'])
  })
})
