import { expect, it } from 'vitest'
import { disaster, solved, without } from '../drop-in/bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from '../drop-in/bench/tags.ts'
import { type PageInit, usePage } from '../drop-in/bench/use-page.ts'

// One of each kind; all places and faults are in `test/drop-in`.
const visit = usePage({ mayHang: true })

const steps = callback + stepOne
const open = async (head: string, body: string, init?: PageInit) => {
  await visit.begin({ head: steps + head, body }, init)
  await visit.loaded()
}
const add = (html: string) => visit.engine.read(`void (document.body.innerHTML = ${JSON.stringify(html)})`)

for (const [place, head] of Object.entries({
  "before the vendor's": dropIn() + stepTwo(),
  "after the vendor's, and twice": stepTwo() + dropIn() + dropIn(),
})) {
  it(`opens one challenge for a click: our tag ${place}`, async () => {
    await open(head, button)
    await visit.click()
    await visit.drag()
    expect(await visit.results()).toEqual([solved()])
    expect(visit.opened()).toBe(1)
  })
}

for (const scenario of ['entry-blocked', 'entry-html'] as const) {
  it(`gives one disaster ticket in time, and a challenge after that: ${scenario}`, async () => {
    await open(stepTwo() + dropIn(), button, { scenario })
    await visit.click()
    const [call] = await visit.results()
    expect(call?.ms).toBeLessThan(2000)
    await visit.recover()
    await visit.click()
    await visit.solve()
    expect(await visit.results(2)).toEqual([disaster(), solved()])
  })
}

it("gives one disaster ticket while the vendor's tag hangs in the body", async () => {
  const script = 'hang:TJCaptcha.js'
  const head = steps + dropIn('data-load-timeout="600"', { script })
  await visit.begin({ head, body: button + stepTwo('', script) })
  await visit.hasButton()
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it('guards a button that comes later, reached by Tab and pressed by Space', async () => {
  await open(dropIn() + stepTwo(), '')
  await add(`<input>${button}`)
  await visit.engine.press('input', 'Tab')
  await visit.engine.press(':focus', 'Space')
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
  expect(visit.opened()).toBe(1)
})

it('says what ended a challenge: another button, and the page that was swapped', async () => {
  const other = '<button id="other" data-tcaptcha data-appid="2031483705">Order</button>'
  const id = '2031483705'
  await open(dropIn() + stepTwo(), button + other)
  await visit.click()
  await visit.sees()
  await visit.engine.press('#other', 'Enter')
  await visit.results()
  await visit.sees()
  await add(button)
  const calls = await visit.results(2)
  expect(calls).toEqual([without('replaced'), without('removed', 'TencentCaptcha', id)])
})

it('sends a guarded form once with its ticket', async () => {
  const form = `<form method="post" action="/sent" data-tcaptcha data-appid="190000000"><button name="a" value="b">Go</button></form>`
  await open(dropIn() + stepTwo(), form)
  await visit.click('form button')
  await visit.solve()
  expect(await visit.sent()).toEqual([
    { a: 'b', ticket: expect.stringMatching(/^tr03simulator_/), randstr: expect.stringMatching(/^@/) },
  ])
  expect(visit.opened()).toBe(1)
})
