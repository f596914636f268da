import { expect, it } from 'vitest'
import { findChallenges } from '../page/vendor-page.ts'
import { openSentinel, whenOpen } from '../page/wait.ts'
import type { FormBench } from './bench.ts'

export function itEndsWithForm({ mount, click, sent, listeners }: FormBench): void {
  it('leaves nothing when it goes, and sends nothing', async () => {
    const { form, unmount } = mount()
    click()
    await whenOpen()
    unmount()
    expect(findChallenges()).toHaveLength(0)
    await openSentinel()
    expect(sent).toEqual([])
    expect(form.querySelectorAll('[data-tcaptcha], [role=status]')).toHaveLength(0)
    expect(listeners()).toEqual([])
  })
}
