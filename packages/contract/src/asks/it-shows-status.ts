import { solveChallenge } from '../page/visitor.ts'
import { expect, it } from 'vitest'
import { eventually } from '../page/wait.ts'
import type { Bench } from './bench.ts'

export function itShowsStatus({ mount, button, toOptions }: Bench): void {
  it('shows where it is', async () => {
    mount(toOptions('entry-slow'))
    const whenStatus = (status: string) => eventually(() => expect(button().dataset.status).toBe(status))
    expect(button().dataset.status).toBe('idle')
    button().click()
    await whenStatus('loading')
    await whenStatus('open')
    await solveChallenge()
    await whenStatus('done')
  })
}
