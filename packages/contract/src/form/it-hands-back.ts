import { closeChallenge, solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import { findChallenges, findScripts, toScriptUrl } from '../page/vendor-page.ts'
import { eventually, openSentinel, whenCalled, whenDrained, whenOpen } from '../page/wait.ts'
import type { FormBench } from './bench.ts'

export function itHandsBack({ mount, click, find, sent, status, whenSent, sendByApp, toOptions }: FormBench): void {
  it('opens nothing for a form that is not valid', async () => {
    mount()
    find('input').value = ''
    click()
    await openSentinel()
    expect(findScripts()).toHaveLength(0)
    expect(sent).toEqual([])
  })

  it('keeps the ticket of a form that became invalid, for five minutes', async () => {
    const onResult = vi.fn()
    mount(toOptions('works', { onResult })).form.addEventListener('submit', sendByApp)
    for (const age of [290_000, 310_000]) {
      onResult.mockClear()
      sent.length = 0
      click()
      await whenOpen()
      find('input').value = ''
      await solveChallenge()
      await whenCalled(onResult)
      await whenDrained()
      expect(sent).toEqual([])
      find('input').value = 'ada'
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + age })
      click()
      vi.useRealTimers()
      if (age > 300_000) await whenOpen()
      else await whenSent()
      expect(findChallenges()).toHaveLength(age > 300_000 ? 1 : 0)
    }
  })

  it('is not sent when the visitor closes, says so, gives the focus back, and works the next time', async () => {
    mount()
    find('input').focus()
    click()
    await closeChallenge()
    await eventually(() => expect(status()?.textContent).toMatch(/closed/))
    expect(document.activeElement).toBe(find('button', '[value=login]'))
    expect(sent).toEqual([])
    click()
    await solveChallenge()
    await whenSent()
    expect(status()).toBeNull()
  })

  it('is not sent when the visitor is refused, and says so in the language of the page', async () => {
    document.documentElement.lang = 'zh-CN'
    mount(toOptions('works', { script: toScriptUrl('entry-404'), recover: () => 'fail' }))
    click()
    await eventually(() => expect(status()?.textContent).toMatch(/验证失败/))
    expect(sent).toEqual([])
  })

  it.each(['reset', 'pageshow'])('starts afresh at a %s', async (type) => {
    const { form } = mount()
    click()
    await whenOpen()
    if (type === 'reset') form.reset()
    else dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await eventually(() => expect(findChallenges()).toHaveLength(0))
    expect(status()).toBeNull()
    expect(sent).toEqual([])
    find('input').value = 'ada'
    click()
    await solveChallenge()
    await whenSent()
  })
}
