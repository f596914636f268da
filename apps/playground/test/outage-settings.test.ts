import { describe, expect, it } from 'vitest'
import { defaults, readSettings, writeSettings } from '../src/outage/settings.ts'

describe('the link of an outage', () => {
  it('holds what differs from the defaults, and nothing else', () => {
    expect(writeSettings(defaults)).toBe('')
    const changed = { ...defaults, story: 'long', attack: 960, visitToken: false, never: true, seed: 7 } as const
    expect(writeSettings(changed)).toBe('story=long&attack=960&visit-token=off&degrade=never&seed=7')
    expect(readSettings(writeSettings(changed))).toEqual(changed)
  })

  it('is read as well as it can be: the stop next to a number, the default for nonsense', () => {
    expect(readSettings('honest=65&global=1e9&ip=-3')).toEqual({ ...defaults, honest: 60, global: 1200, ip: 1 })
    expect(readSettings('story=constructor&honest=many&attack=&seed=0&degrade=always')).toEqual(defaults)
  })
})
