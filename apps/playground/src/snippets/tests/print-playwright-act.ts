import type { Plan } from '../plan/plan.ts'

/** What a visitor does once the button is pressed, and what it takes. */
export interface ActCode {
  readonly act: string
  readonly uses: ReadonlySet<string>
}

/** By the mouse and the keys of Playwright. */
export function printPlaywrightAct({ input: { scenario }, words }: Plan): ActCode {
  const { visitor, seconds, scripts } = scenario
  const patience = seconds ? '{ timeout: 60_000 }' : ''
  const solve = `await solveChallenge(page${patience && `, ${patience}`})`
  const code = (act: string, ...uses: readonly string[]): ActCode => ({ act, uses: new Set(uses) })
  switch (visitor) {
    case 'solves':
      return scripts[0].plays === 'session-expires'
        ? code(`${solve}\n// ${words.test.again}\n${solve}`, 'solveChallenge')
        : code(solve, 'solveChallenge')
    case 'closes':
      return code('await closeChallenge(page)', 'closeChallenge')
    case 'refreshes':
      return code(`await (await waitForChallenge(page)).locator('[data-action=refresh]').click()`, 'waitForChallenge')
    case 'answers-and-closes':
      return code(
        `// ${words.test.failed}
await solveChallenge(page, { timeout: 1000 }).catch(() => {})
await page.getByRole('slider').press('Escape')`,
        'solveChallenge',
      )
    case 'leaves':
      return code(`await waitForChallenge(page)\nawait page.goto('about:blank')`, 'waitForChallenge')
    case 'leaves-early':
      return code(`await page.goto('about:blank')`)
    case 'goes-to-another':
      return code(
        `await waitForChallenge(page)\nawait page.locator('form').nth(1).getByRole('button').press('Enter')`,
        'waitForChallenge',
      )
    case 'goes-to-next-page':
      return code(
        `await waitForChallenge(page)\nawait page.evaluate(() => document.body.replaceWith(document.createElement('body')))`,
        'waitForChallenge',
      )
    case 'waits':
      if (!seconds) return code('')
      return code(
        `await expect(async () => {
  await page.clock.runFor(1000)
  expect(sent).not.toHaveLength(0)
}).toPass({ intervals: [250] })`,
        'clock',
      )
  }
}
