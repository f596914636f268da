import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import type { FormBinding } from '../binding.ts'
import type { FormBench } from './bench.ts'

export function itHydratesForm(bench: FormBench, { render, hydrate }: Exclude<FormBinding['ssr'], false>): void {
  const { host, keep, find, click, sent, whenSent, toOptions } = bench

  it('takes over what a server rendered, without a complaint', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    host().innerHTML = await render(toOptions('works'))
    const rendered = find('form')
    find('input').value = 'ada'
    keep(hydrate(host(), toOptions('works')))
    expect(find('form')).toBe(rendered)
    click('join')
    await solveChallenge()
    await whenSent()
    // What was typed before the page came alive is still there.
    expect(sent[0]).toMatchObject({ user: 'ada', intent: 'join', ticket: expect.stringMatching(/^tr0/) })
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  })
}
