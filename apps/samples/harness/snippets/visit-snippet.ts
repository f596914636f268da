import { expect, type Page } from '@playwright/test'
import { createPlan } from '../../../playground/src/snippets/plan/plan.ts'
import { planOutcome } from '../../../playground/src/snippets/plan/plan-outcome.ts'
import type { SnippetInput } from '../../../playground/src/snippets/plan/input.ts'
import { createVisitor } from '../../../pages/harness/visitor.ts'
import type { SnippetSite } from './start-snippet.ts'

/** Does what the state's visitor does, by mouse and keys, and looks whether it ends as the state says. */
export async function visitSnippet(page: Page, { server }: SnippetSite, input: SnippetInput) {
  const plan = createPlan(input)
  const { form } = plan
  const { says, sent, verdict } = planOutcome(plan)
  const visitor = createVisitor(page)
  let logins = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === form.path) logins += 1
  })
  const { seconds } = input.scenario
  if (seconds) await page.clock.install()
  await page.goto(server.url)
  for (const { label, sample } of form.fields) {
    await page.getByLabel(label).click()
    await page.keyboard.type(sample)
  }
  await page.getByRole('button', { name: form.submit }).click()
  if (input.scenario.visitor === 'solves') await visitor.drags()
  if (input.scenario.visitor === 'closes') await visitor.closes()
  const message = page.getByText(says ? form.says[says] : '', { exact: true })
  await expect(async () => {
    if (seconds) await page.clock.runFor(4000)
    await expect(message).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 15_000 })
  expect(logins, 'requests of the page').toBe(sent)
  if (verdict) await server.whenSaid(new RegExp(`"reason":"${verdict.reason}"`))
  await expect(page.getByRole('link', { name: form.otherWay.text })).toBeVisible({ visible: says === 'refused' })
}
