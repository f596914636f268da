import type { ExampleApp } from '../apps.ts'
import type { PlayedScenario } from '../plan/played-scenario.ts'
import { toPlan } from '../plan/to-plan.ts'
import type { ExamplePage } from './example-page.ts'
import { expect, test } from './test.ts'
import { toMessage, toOutcome, toPanelResult } from './to-shown.ts'

/** Declares a test for each scenario that this app plays in this run. */
export function playScenarios(app: string): void {
  test.use({ app })
  for (const scenario of toPlan(app)) {
    const { list, name, seconds, expected, verdict } = scenario
    const title = `${app}, ${list} ${name}: the captcha ends ${Object.values(expected).join(' ')}, the server says ${verdict?.reason ?? 'nothing'}`
    // The vendor's time-outs are real ones; the page's clock need not be.
    if (seconds) test(title, ({ clocked, example }) => play(clocked, example, scenario))
    else test(title, ({ shared, example }) => play(shared, example, scenario))
  }
}

async function play(page: ExamplePage, app: ExampleApp, scenario: PlayedScenario): Promise<void> {
  const { list, name, visitor, expected, verdict } = scenario
  const isSilent = list === 'api' && verdict?.kind === 'unavailable'
  if (isSilent) await logInWell(page)
  await page.choose(scenario)
  await page.visit(scenario, name)
  await expect(page.panel.result).toHaveAttribute('data-kind', expected.kind)
  await expect(page.panel.result).toContainText(toPanelResult(scenario))
  if (verdict) {
    await expect(page.panel.verdict).toHaveAttribute('data-kind', verdict.kind)
    await expect(page.panel.verdict).toContainText(verdict.reason)
  }
  // Who left the form sees nothing of it.
  if (visitor === 'leaves') return page.comeBack()
  await expect(page.outcome).toContainText(toOutcome(scenario, app))
  await expect(page.message).toHaveText(toMessage(scenario, name))
  if (isSilent) await logInWell(page)
}

/** A server remembers: a wrong key stays wrong until an answer is good, and so does an API that gave none. */
async function logInWell(page: ExamplePage): Promise<void> {
  const works = { list: 'api', name: 'works', visitor: 'waits', expected: { kind: 'solved' } } as const
  await page.choose({ ...works, verdict: undefined })
  await page.visit({ ...works, verdict: undefined }, 'ada')
  await expect(page.panel.verdict).toHaveAttribute('data-kind', 'verified')
}
