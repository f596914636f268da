import type { ListedScenario } from '../src/scenarios/scenario.ts'
import { solve, type Playground } from './playground.ts'

/** Logs in and does what this scenario's visitor does, until there is an outcome. */
export async function visit(playground: Playground, scenario: ListedScenario): Promise<void> {
  const { page } = playground
  const { visitor, seconds } = scenario
  await playground.login()
  // Loading is the network's time, which no clock can hurry; only what hangs needs the leap.
  if (seconds && scenario.id !== 'entry-hang') await page.locator('[data-status=opening][data-visited=true]').waitFor()
  if (visitor === 'waits') {
    while (!(await playground.isOver())) await playground.leap(seconds)
    return
  }
  if (visitor === 'leaves-early') {
    await page.locator('[data-status=opening][data-visited=true]').waitFor()
    return page.getByRole('button', { name: 'reset()' }).click()
  }
  let challenge = await playground.waitForChallenge(scenario)
  if (visitor === 'leaves') return page.getByRole('button', { name: 'reset()' }).click()
  if (visitor === 'goes-to-another' || visitor === 'goes-to-next-page')
    return playground.canvas.locator('.another').press('Enter')
  if (visitor === 'refreshes') return challenge?.getByRole('button', { name: 'Another picture' }).press('Enter')
  if (visitor === 'closes') return challenge?.getByRole('slider').press('Escape')
  while (challenge && !(await playground.isOver())) {
    await solve(challenge)
    if (visitor === 'answers-and-closes') {
      const slider = page.frameLocator('.stage iframe').getByRole('slider')
      return slider.press('Escape')
    }
    challenge = await playground.waitForChallenge(scenario)
  }
}
