import { expect, it } from 'vitest'
import { clean, toSent } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'

const visit = useBench()

const submits = {
  'by a click on its button': () => visit.engine.click('button[value=first]'),
  'by Enter': () => visit.engine.press('[name=user]', 'Enter'),
}

for (const [title, submit] of Object.entries(submits)) {
  it(`sends a form that was submitted ${title} once, with its ticket and its button`, async () => {
    await visit.open('works/TJCaptcha.js')
    await visit.lab('attach')
    await submit()
    await visit.solve()
    expect(await visit.sent()).toEqual([toSent({ action: 'first' })])
  })
}

it('sends a form that was submitted by another button as that one says', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('attach')
  await visit.engine.click('button[value=second]')
  await visit.solve()
  expect(await visit.sent()).toEqual([toSent({ action: 'second' }, '/second')])
})

it('sends a form that the app submits, where it can', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('attach')
  const canRequest = await visit.lab('requestSubmit')
  await visit.solve()
  // Without `requestSubmit` an app clicks a button, which is then the submitter.
  expect(await visit.sent()).toEqual([toSent(canRequest ? {} : { action: 'first' })])
})

it('sends a form once that was attached, undone and attached again', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('attach')
  await visit.lab('undo')
  await visit.lab('attach')
  await visit.engine.click('button[value=first]')
  await visit.solve()
  expect(await visit.sent()).toEqual([toSent({ action: 'first' })])
})

it('sends a form without a ticket after the undo', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('attach')
  await visit.lab('undo')
  expect(await visit.left()).toEqual(clean)
  await visit.engine.click('button[value=first]')
  expect(await visit.sent()).toEqual([
    { method: 'POST', path: '/sent', fields: { user: 'a', text: '', action: 'first' } },
  ])
})

it('leaves nothing in a form that the app itself has sent', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('attach')
  await visit.lab('handleSubmit')
  await visit.engine.click('button[value=first]')
  await visit.solve()
  expect(await visit.lab('handled', 1)).toEqual([expect.stringMatching(/^tr03simulator_/)])
  await visit.lab('undo')
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
  expect(visit.site.sent).toEqual([])
})

it('holds a form before a handler of the app that was there first', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('handleSubmit')
  await visit.lab('attach')
  await visit.engine.click('button[value=first]')
  await visit.solve()
  expect(await visit.lab('handled', 1)).toEqual([expect.stringMatching(/^tr03simulator_/)])
  expect(visit.site.sent).toEqual([])
})
