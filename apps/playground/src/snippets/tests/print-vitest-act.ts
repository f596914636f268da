import type { Plan } from '../plan/plan.ts'
import type { ActCode } from './print-playwright-act.ts'

/** By events, in a document that draws nothing. */
export function printVitestAct({ input: { scenario, framework }, words }: Plan): ActCode {
  const { visitor, seconds, scripts } = scenario
  const code = (act: string, ...uses: readonly string[]): ActCode => ({
    act: act && `${act}\n`,
    uses: new Set(uses),
  })
  const advance = 'vi.advanceTimersByTimeAsync'
  const solve = seconds
    ? `await solveChallenge({ timeout: 60_000, advanceTimers: ${advance} })`
    : 'await solveChallenge()'
  const clock = seconds ? ['clock'] : []
  switch (visitor) {
    case 'solves':
      return scripts[0].plays === 'session-expires'
        ? code(`${solve}\n// ${words.test.again}\n${solve}`, 'solveChallenge')
        : code(solve, 'solveChallenge', ...clock)
    case 'closes':
      return code('await closeChallenge()', 'closeChallenge')
    case 'refreshes':
      return code(
        `const challenge = await waitForChallenge()
challenge.querySelector<HTMLElement>('[data-action=refresh]')?.click()`,
        'waitForChallenge',
      )
    case 'answers-and-closes':
      return code(
        `// ${words.test.failed}
await solveChallenge({ timeout: 1000 }).catch(() => {})
await fireEvent.keyDown(screen.getByRole('slider'), { key: 'Escape' })`,
        'solveChallenge',
      )
    case 'leaves':
      return code('await waitForChallenge()\nunmount()', 'waitForChallenge', 'unmount')
    case 'leaves-early':
      return code('unmount()', 'unmount')
    case 'goes-to-another':
      return code('await waitForChallenge()\nif (other) await fireEvent.click(other)', 'waitForChallenge')
    case 'goes-to-next-page':
    case 'waits':
      if (!seconds) return code('')
      return framework === 'react'
        ? code(`await act(() => ${advance}(60_000))`, 'clock', 'act')
        : code(`await ${advance}(60_000)`, 'clock')
  }
}
