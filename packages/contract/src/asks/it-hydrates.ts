import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import type { Binding } from '../binding.ts'
import type { Bench } from './bench.ts'

export function itHydrates(bench: Bench, { render, hydrate }: Exclude<Binding['ssr'], false>): void {
  const { host, keep, button, toOptions, results, whenResult } = bench

  it('takes over what a server rendered, without a complaint', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    host().innerHTML = await render(toOptions('works'))
    const rendered = button()
    keep(hydrate(host(), toOptions('works')))
    expect(button()).toBe(rendered)
    rendered.click()
    await solveChallenge()
    await whenResult()
    expect(results[0]).toMatchObject({ kind: 'solved' })
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  })
}
