import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import { findChallenges } from '../page/vendor-page.ts'
import { nextFrame, whenCalled, whenOpen } from '../page/wait.ts'
import type { Bench } from './bench.ts'

export function itTakesOptions({ mount, button, toOptions, results, whenResult }: Bench): void {
  it('calls the newest callback, and no older one', async () => {
    const older = vi.fn()
    const newer = vi.fn()
    const { update } = mount(toOptions('works', { onResult: older }))
    button().click()
    await whenOpen()
    await update(toOptions('works', { onResult: newer }))
    await solveChallenge()
    await whenCalled(newer)
    expect(older).not.toHaveBeenCalled()
  })

  it('leaves an open challenge alone when options change, and uses them for the next one', async () => {
    const { update } = mount(toOptions('works', { vendor: { bizState: 'first' } }))
    button().click()
    await whenOpen()
    const [challenge] = findChallenges()
    await update(toOptions('works', { vendor: { bizState: 'second' } }))
    await nextFrame()
    expect(findChallenges()).toEqual([challenge])
    await solveChallenge()
    await whenResult()
    button().click()
    await solveChallenge()
    await whenResult(2)
    expect(results).toMatchObject([{ bizState: 'first' }, { bizState: 'second' }])
  })
}
