import { expect, it } from 'vitest'
import { disaster, solved } from './bench/expected.ts'
import { appId, button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

const visit = usePage()

const head = callback + stepOne + dropIn() + stepTwo()
const before = '<input id="before" aria-label="Name">'

for (const key of ['Enter', 'Space'] as const) {
  it(`opens one challenge for ${key} on the button that Tab has reached`, async () => {
    await visit.open({ head, body: before + button })
    await visit.engine.press('#before', 'Tab')
    expect(await visit.engine.read('document.activeElement.id')).toBe('TencentCaptcha')
    await visit.engine.press(':focus', key)
    await visit.solve()
    expect(await visit.results()).toEqual([solved()])
    expect(visit.opened()).toBe(1)
  })

  it(`gives one disaster ticket for ${key}`, async () => {
    await visit.open({ head, body: before + button }, { scenario: 'entry-blocked' })
    await visit.engine.press('#before', 'Tab')
    await visit.engine.press(':focus', key)
    expect(await visit.results()).toEqual([disaster()])
  })
}

it('takes a challenge that is solved with the mouse', async () => {
  await visit.open({ head, body: button })
  await visit.click()
  await visit.drag()
  expect(await visit.results()).toEqual([solved()])
  expect(visit.opened()).toBe(1)
})

const link = `<a id="TencentCaptcha" href="/gone" data-appid="${appId}" data-cbfn="callback" data-biz-state="order 7"><b>Go</b></a>`

it('opens a challenge for a click within a link, which is not followed', async () => {
  await visit.open({ head, body: link })
  await visit.click('b')
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
})

const form = `<form method="post" action="/sent" data-tcaptcha data-appid="${appId}">
  <input name="user" value="a"><button name="action" value="go">Send</button></form>`
const ways = {
  'a click': () => visit.click('form button'),
  Enter: () => visit.engine.press('[name=user]', 'Enter'),
}

for (const [way, submit] of Object.entries(ways)) {
  it(`sends a guarded form once with its ticket, submitted by ${way}`, async () => {
    await visit.open({ head, body: form })
    await submit()
    await visit.solve()
    const ticket = expect.stringMatching(/^tr03simulator_/)
    expect(await visit.sent()).toEqual([{ user: 'a', action: 'go', ticket, randstr: expect.stringMatching(/^@/) }])
    expect(visit.opened()).toBe(1)
  })

  it(`sends a guarded form once with a disaster ticket, submitted by ${way}`, async () => {
    await visit.open({ head, body: form }, { scenario: 'entry-blocked' })
    await submit()
    const ticket = expect.stringMatching(new RegExp(`^trerror_1001_${appId}_\\d{10}$`))
    expect(await visit.sent()).toEqual([{ user: 'a', action: 'go', ticket, randstr: expect.stringMatching(/^@/) }])
  })
}

it('sends a form that was added later, under the names that it asks for', async () => {
  await visit.open({ head, body: '<main></main>' })
  const named = form.replace('data-tcaptcha', 'data-tcaptcha data-ticket-field="t" data-randstr-field="r"')
  await visit.engine.read(`void (document.querySelector('main').innerHTML = ${JSON.stringify(named)})`)
  await visit.click('form button')
  await visit.solve()
  const t = expect.stringMatching(/^tr03simulator_/)
  expect(await visit.sent()).toEqual([{ user: 'a', action: 'go', t, r: expect.stringMatching(/^@/) }])
})
