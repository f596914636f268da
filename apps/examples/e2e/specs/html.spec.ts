import { solveChallenge } from '@tcaptcha/simulator/playwright'
import { toUrlVariable } from '../apps.ts'
import { playScenarios } from '../harness/play-scenarios.ts'
import { expect, test } from '../harness/test.ts'
import { toPlan } from '../plan/to-plan.ts'

playScenarios('html')

test('Enter in the field does what the button does', async ({ shared, page, app }) => {
  // What the API was to answer last, it still would.
  for (const scenario of toPlan(app).filter(({ name }) => name === 'works')) await shared.choose(scenario)
  await page.goto(process.env[toUrlVariable(app)] ?? '')
  await page.getByLabel('User').fill('ada')
  await page.getByLabel('User').press('Enter')
  await solveChallenge(page)
  await expect(page.getByText('Welcome, ada.')).toBeVisible()
})
