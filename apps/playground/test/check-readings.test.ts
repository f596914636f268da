import { describe, expect, it } from 'vitest'
import { checkReadings, checkScripts } from '../dev-server/check-readings.ts'
import { leaveOut } from '../dev-server/leave-out.ts'
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
    const text = JSON.stringify(blocked.what.zh)
    expect(() => checkScripts({ blocked }, [[name, 'const a = 1']])).not.toThrow()
    expect(() => checkScripts({ blocked }, [[name, `a({ zh: ${text} })`]])).toThrow(`${name} has`)
  })

  it('leaves out a property however its name is written, and none by a name that is computed', () => {
    const left = { properties: ['advice'], arguments: { define: 1 } }
    const code = 'const a = define("a", "b", { \'advice\': 1, advice: 2, [advice]: 3, rest: { advice } })'
    const text = leaveOut('a.ts', code, left)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('define("a", undefined, { [advice]: 3, rest: { } })')
  })
})
