import { expect, it } from 'vitest'
import { disaster, solved } from './bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

const visit = usePage()

/** Where our tag is and where the vendor's: in the head, and after the button in the body. */
const places: Record<string, [head: string, body?: string]> = {
  "in place of the vendor's": [dropIn()],
  "at the end of the body, in place of the vendor's": ['', dropIn()],
  "async, in place of the vendor's": [dropIn('async')],
  "deferred, in place of the vendor's": [dropIn('defer')],
  "before the vendor's": [dropIn() + stepTwo()],
  "after the vendor's": [stepTwo() + dropIn()],
  "before the vendor's in the body": ['', dropIn() + stepTwo()],
  "after the vendor's in the body": ['', stepTwo() + dropIn()],
  "in the head and the vendor's in the body": [dropIn(), stepTwo()],
  "in the body and the vendor's in the head": [stepTwo(), dropIn()],
  "before the vendor's, which is async": [dropIn() + stepTwo('async')],
  "async, before the vendor's": [dropIn('async') + stepTwo()],
  "async, after the vendor's": [stepTwo() + dropIn('async')],
  "deferred, before the vendor's": [dropIn('defer') + stepTwo()],
  "deferred, after the vendor's": [stepTwo() + dropIn('defer')],
  twice: [dropIn() + dropIn()],
  "before and after the vendor's": [dropIn() + stepTwo(), dropIn()],
  'twice, first the development build': [dropIn('', { file: 'tcaptcha.global.development.js' }) + stepTwo(), dropIn()],
  'twice, then the development build': [dropIn() + stepTwo(), dropIn('', { file: 'tcaptcha.global.development.js' })],
}

for (const [place, [head, body = '']] of Object.entries(places)) {
  it(`opens one challenge for a click, and calls back once: our tag ${place}`, async () => {
    await visit.open({ head: callback + stepOne + head, body: button + body })
    await visit.click()
    await visit.solve()
    expect(await visit.results()).toEqual([solved()])
    expect(visit.opened()).toBe(1)
    expect(await visit.errors()).toEqual([])
  })

  it(`gives one disaster ticket where the script is blocked, and a challenge after that: our tag ${place}`, async () => {
    await visit.open({ head: callback + stepOne + head, body: button + body }, { scenario: 'entry-blocked' })
    await visit.click()
    const [call] = await visit.results()
    expect(call?.ms).toBeLessThan(2000)
    await visit.recover()
    await visit.click()
    await visit.solve()
    expect(await visit.results(2)).toEqual([disaster(), solved()])
    expect(visit.opened()).toBe(1)
  })
}
