import { describe, expect, it } from 'vitest'
import { defaults, readSettings, writeSettings, type OutageSettings } from '../src/outage/settings.ts'

const read = (query: string) => readSettings(new URLSearchParams(query))
const write = (settings: OutageSettings) =>
  Object.entries(writeSettings(settings))
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&')

describe('the link of an outage', () => {
  it('holds what differs from the defaults, and nothing else', () => {
    expect(write(defaults)).toBe('')
    const changed = { ...defaults, story: 'long', attack: 960, visitToken: false, never: true, seed: 7 } as const
    expect(write(changed)).toBe('story=long&attack=960&visit-token=off&degrade=never&seed=7')
    expect(read(write(changed))).toEqual(changed)
  })

  it('is read as well as it can be: the stop next to a number, the default for nonsense', () => {
    expect(read('honest=65&outage-global=1e9&outage-ip=-3')).toEqual({ ...defaults, honest: 60, global: 1200, ip: 1 })
    expect(read('story=constructor&honest=many&attack=&seed=0&degrade=always')).toEqual(defaults)
  })

  it('takes no control of the states for one of its budgets', () => {
    expect(read('ip=1&subject=30&global=6')).toEqual(defaults)
  })
})
