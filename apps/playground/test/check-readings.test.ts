import { describe, expect, it } from 'vitest'
import { checkReadings, checkScript } from '../dev-server/check-readings.ts'
import { loadReading, type Reading } from '../src/scenarios/load-reading.ts'

const blocked = await loadReading({ id: 'blocked' })
const { visitorSees, ...blind } = blocked.advice

describe('a build', () => {
  it.each<[string, object]>([
    ['no advice', { ...blocked.advice, youDo: undefined }],
    ['half a text', { ...blocked.advice, visitorSees: { en: visitorSees.en, zh: '' } }],
    ['a field less', blind],
    ['a remedy that is none', { ...blocked.advice, remedy: undefined }],
  ])('fails by the state’s name where that has %s', (_name, advice) => {
    expect(() => checkReadings({ blocked })).not.toThrow()
    const broken = { what: blocked.what, advice } as Reading
    expect(() => checkReadings({ blocked, broken })).toThrow('broken')
  })

  it('fails where a script still has what is to be fetched, however that is quoted', () => {
    const name = 'assets/shell.js'
    const check = (code: string) => checkScript(name, code, { blocked }, ['adblock extension 广告'])
    expect(() => check('const a = 1')).not.toThrow()
    expect(() => check(`a({ en: ${JSON.stringify(blocked.what.en)} })`)).toThrow(`${name} has`)
    expect(() => check(`a({ synonyms: 'adblock extension 广告' })`)).toThrow(`${name} has`)
  })
})
