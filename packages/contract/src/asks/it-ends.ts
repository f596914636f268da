import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import { findChallenges, findScripts } from '../page/vendor-page.ts'
import { eventually, openSentinel, whenCalled, whenDrained, whenOpen } from '../page/wait.ts'
import type { Bench } from './bench.ts'

export function itEnds({ host, mount, button, toOptions, results, whenResult, listeners }: Bench): void {
  const whenGlobal = (name: string) => eventually(() => expect(window).toHaveProperty(name))

  it.each(['entry-slow', 'second-stage-late', 'works'] as const)(
    'falls silent and shows nothing when unmounted under way: %s',
    async (scenario) => {
      const { unmount } = mount(toOptions(scenario))
      button().click()
      // The script is under way; its second stage is, an instance waiting for it; the challenge is there.
      if (scenario === 'entry-slow') await eventually(() => expect(findScripts()).toHaveLength(1))
      else if (scenario === 'second-stage-late') await whenGlobal('__TencentCaptchaOpts__')
      else await whenOpen()
      unmount()
      // Nothing is proved before what was under way has arrived.
      await whenGlobal(scenario === 'entry-slow' ? 'TencentCaptcha' : 'AqSCode')
      await whenDrained()
      expect(findChallenges()).toHaveLength(0)
      await openSentinel()
      expect(results).toHaveLength(0)
    },
  )

  it('does nothing when the old button is clicked after unmounting', async () => {
    const { unmount } = mount(toOptions('works'))
    const old = button()
    unmount()
    old.click()
    await openSentinel()
    expect(findScripts()).toHaveLength(0)
    expect(results).toHaveLength(0)
  })

  it('leaves no listener when it goes', async () => {
    const { unmount } = mount(toOptions('works'))
    button().click()
    await solveChallenge()
    await whenResult()
    unmount()
    expect(listeners()).toEqual([])
  })

  it('works again after it was unmounted and mounted', async () => {
    const first = mount(toOptions('works'))
    button().click()
    await whenOpen()
    first.unmount()
    mount(toOptions('works'))
    button().click()
    await solveChallenge()
    await whenResult()
    expect(results[0]).toMatchObject({ kind: 'solved' })
    expect(findScripts()).toHaveLength(1)
  })

  it('shares one script between two, and lets the newer one have the page', async () => {
    const [own, other] = [document.createElement('div'), document.createElement('div')]
    host().append(own, other)
    const [first, second] = [vi.fn(), vi.fn()]
    mount(toOptions('works', { onResult: first }), own)
    mount(toOptions('works', { onResult: second }), other)
    button(own).click()
    await whenOpen()
    button(other).click()
    await whenCalled(first)
    expect(first).toHaveBeenCalledWith(expect.objectContaining({ kind: 'closed', by: 'replaced' }))
    await solveChallenge()
    await whenCalled(second)
    expect(second).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved' }))
    expect(first).toHaveBeenCalledOnce()
    expect(findScripts()).toHaveLength(1)
  })
}
