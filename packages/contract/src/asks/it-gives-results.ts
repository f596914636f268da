import { closeChallenge, solveChallenge } from '../page/visitor.ts'
import { expect, it } from 'vitest'
import { findScripts } from '../page/vendor-page.ts'
import { openSentinel, whenOpen } from '../page/wait.ts'
import type { Bench } from './bench.ts'

export function itGivesResults({ mount, button, toOptions, results, whenResult }: Bench): void {
  it('loads nothing before the first click', async () => {
    mount(toOptions('works'))
    await openSentinel()
    expect(findScripts()).toHaveLength(0)
  })

  it('gives the ticket of a solved challenge to onResult, once', async () => {
    mount(toOptions('works'))
    button().click()
    await solveChallenge()
    await whenResult()
    expect(results[0]).toMatchObject({ kind: 'solved', appId: '190000000', ticket: expect.stringMatching(/^tr0/) })
  })

  it('opens one challenge however often it is clicked', async () => {
    mount(toOptions('works'))
    button().click()
    button().click()
    await whenOpen()
    button().click()
    await solveChallenge()
    await whenResult()
    await openSentinel()
    expect(results).toHaveLength(1)
    expect(findScripts()).toHaveLength(1)
  })

  it('tells a visitor who closes from one who solves', async () => {
    mount(toOptions('works'))
    button().click()
    await closeChallenge()
    await whenResult()
    expect(results[0]).toMatchObject({ kind: 'closed', by: 'visitor', ticket: undefined })
  })

  it('gives a disaster ticket when the script is missing', async () => {
    mount(toOptions('entry-404'))
    button().click()
    await whenResult()
    expect(results[0]).toMatchObject({
      kind: 'disaster',
      ticket: expect.stringMatching(/^trerror_1001_190000000_\d{10}$/),
      error: { code: 'script-error', errorCode: 1001 },
    })
  })
}
