import { describe, expect, inject, it } from 'vitest'
import { clean, toSent } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'
import { emulations } from './emulations.ts'

const visit = useBench()

for (const { title, without, lacks } of emulations[inject('engine')]) {
  describe(title, () => {
    const open = (options: PageOptions = {}) => visit.open('works/TJCaptcha.js', { without, ...options })

    it('lacks what the other engine lacks', async ({ task }) => {
      if (without.length > 0) task.meta.emulates = title
      await open()
      expect(await visit.lab('missing')).toEqual([...lacks].sort())
    })

    it('sends the ticket and the button', async () => {
      await open()
      await visit.lab('attach')
      await visit.engine.click('button[value=first]')
      await visit.solve()
      expect(await visit.sent()).toEqual([toSent({ action: 'first' })])
    })

    it('sends by Enter', async () => {
      await open()
      await visit.lab('attach')
      await visit.engine.press('[name=user]', 'Enter')
      await visit.solve()
      expect(await visit.sent()).toEqual([toSent({ action: 'first' })])
    })

    it('sends as `formaction` and `formmethod` of the button say', async () => {
      await open({ method: 'get' })
      await visit.lab('attach')
      await visit.engine.click('button[value=second]')
      await visit.solve()
      expect(await visit.sent()).toEqual([toSent({ action: 'second' }, '/second')])
    })

    it('sends what the app submits, without a button where it can', async () => {
      await open()
      await visit.lab('attach')
      const canRequest = await visit.lab('requestSubmit')
      await visit.solve()
      // Without `requestSubmit` an app clicks a button, which is then the submitter.
      expect(await visit.sent()).toEqual([toSent(canRequest ? {} : { action: 'first' })])
    })

    it('sends once after an undo and another attach', async () => {
      await open()
      await visit.lab('attach')
      await visit.lab('undo')
      expect(await visit.left()).toEqual(clean)
      await visit.lab('attach')
      await visit.engine.click('button[value=first]')
      await visit.solve()
      expect(await visit.sent()).toEqual([toSent({ action: 'first' })])
    })

    it('sends the disaster ticket where the script is not found', async () => {
      await visit.open('entry-404/TJCaptcha.js', { without })
      await visit.lab('attach')
      await visit.engine.click('button[value=first]')
      expect(await visit.sent()).toEqual([toSent({ action: 'first', ticket: expect.stringMatching(/^trerror_1001_/) })])
    })
  })
}

// The driver of WebKit clicks by `getRootNode` itself.
const isWebKit = /^(wpe|webkitgtk)$/.test(inject('engine'))
const belowFloor = isWebKit ? (['abortController'] as const) : (['abortController', 'getRootNode'] as const)

describe('below the floor', () => {
  it.each(belowFloor)('lets the form go without a ticket: no %s', async (api) => {
    await visit.open('works/TJCaptcha.js', { without: [api] })
    await visit.lab('attach')
    await visit.engine.click('button[value=first]')
    expect(await visit.sent()).toEqual([
      { method: 'POST', path: '/sent', fields: { user: 'a', text: '', action: 'first' } },
    ])
  })
})

type PageOptions = Parameters<typeof visit.open>[1]
