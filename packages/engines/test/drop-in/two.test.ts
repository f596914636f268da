import { expect, it } from 'vitest'
import { disaster, solved, without } from './bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

const visit = usePage()

const development = { file: 'tcaptcha.global.development.js' }
const other = '<button id="other" type="button" data-appid="2031483705" data-cbfn="app.done">Order</button>'
const callbacks = `${callback}<script>window.app = { done: seen.note('other') }</script>`
const head = callbacks + stepOne + dropIn() + stepTwo()
const body = `${button} ${other}`

it('gives each of two buttons its own challenge, app id and callback', async () => {
  await visit.open({ head, body })
  await visit.click('#other')
  await visit.solve()
  await visit.results(1)
  await visit.click('#TencentCaptcha')
  await visit.drag()
  expect(await visit.results(2)).toEqual([solved('other', '2031483705', null), solved()])
  expect(visit.opened()).toBe(2)
})

it('gives each of two buttons its own disaster ticket', async () => {
  await visit.open({ head, body }, { scenario: 'entry-blocked' })
  await visit.click('#other')
  await visit.results(1)
  await visit.click('#TencentCaptcha')
  expect(await visit.results(2)).toEqual([disaster('other', '2031483705'), disaster()])
})

for (const [files, tags] of Object.entries({
  'one file': head,
  'the same file twice': head + dropIn(),
  'the development file and the other one': callbacks + dropIn('', development) + stepTwo() + dropIn(),
})) {
  it(`tells the first of two buttons that the second has replaced it: ${files}`, async () => {
    await visit.open({ head: tags, body })
    await visit.click()
    await visit.sees()
    // The mask is over the page: a visitor with a keyboard gets there all the same.
    await visit.engine.press('#other', 'Enter')
    expect(await visit.results(1)).toEqual([without('replaced')])
    await visit.solve()
    expect(await visit.results(2)).toEqual([without('replaced'), solved('other', '2031483705', null)])
  })
}

it('opens one challenge for two clicks on the same button', async () => {
  await visit.open({ head: callbacks + dropIn(), body }, { scenario: 'second-stage-late' })
  await visit.click()
  await visit.click()
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
  expect(visit.opened()).toBe(1)
})

it('says that the visitor closed it, and opens again', async () => {
  await visit.open({ head, body })
  await visit.click()
  await visit.sees()
  await visit.engine.click('[data-tcaptcha-challenge=ready] [data-action=close]')
  expect(await visit.results()).toEqual([without('closed')])
  await visit.click()
  await visit.solve()
  expect(await visit.results(2)).toEqual([without('closed'), solved()])
})
