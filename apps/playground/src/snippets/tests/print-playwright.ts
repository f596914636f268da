import { indent, toText } from '../literal.ts'
import { planOutcome } from '../plan/plan-outcome.ts'
import type { Plan } from '../plan/plan.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printPlaywrightAct } from './print-playwright-act.ts'
import { printPlaywrightServer } from './print-playwright-server.ts'

/** A test of the whole page in a browser, with the server's half in its own process. */
export function printPlaywright(plan: Plan): string {
  const { form, input, title, words } = plan
  const { scenario } = input
  const outcome = planOutcome(plan)
  const { act, uses } = printPlaywrightAct(plan)
  const server = printPlaywrightServer(plan)
  const isTwice = scenario.visitor === 'goes-to-another'
  const fill = form.fields.map(({ label, sample }) => `await form.getByLabel(${toText(label)}).fill(${toText(sample)})`)
  const says = outcome.says && !plan.server.isByHand && toText(form.says[outcome.says])
  const body = `${server.code}
const vendor = await routeSimulator(page, { simulator, scenario: ${toText(scenario.scripts[0].plays)} })
${printSecondSource(plan)}${printTroubleOfPage(plan)}${uses.has('clock') ? `await page.clock.install() // ${words.test.clock}\n` : ''}
await page.goto('/')
${isTwice ? `// ${words.test.twice}\nfor (const form of await page.locator('form').all()) {\n${indent(fill.join('\n'), 2)}\n}\nconst form = page.locator('form').first()` : `const form = page.locator('form')\n${fill.join('\n')}`}
await form.getByRole('button', { name: ${toText(form.submit)} }).click()
${act}
${says ? `await expect(form.getByText(${says}, { exact: true })).toBeVisible()\n` : ''}await expect.poll(() => sent).toHaveLength(${outcome.sent})
${outcome.ticket === undefined ? '' : `expect(sent[0]).toMatchObject({ ticket: ${outcome.ticket} })\n`}${server.assert}await vendor.dispose()
verifier.close()`
  return `${toLineComments(printHead(plan, 'test'))}
import { expect, test } from '@playwright/test'
import { createVerifier, guard${server.imports}, visitTokenHandler, type VerifierEvent } from '@tcaptcha/server'
import { createSimulator, simulatorKeys } from '@tcaptcha/simulator'
import { ${['routeSimulator', ...[...uses].filter((name) => name !== 'clock').sort()].join(', ')} } from '@tcaptcha/simulator/playwright'

test(${toText(title)}, async ({ page }) => {
${scenario.seconds ? '  test.setTimeout(90_000)\n' : ''}${indent(body, 2)}
})
`
}

/** The first of two scripts, as a route of its own: at the vendor's addresses all of them play the same. */
function printSecondSource({ input: { scenario }, words }: Plan): string {
  const [first, second] = scenario.scripts
  if (!second || first.plays === second.plays) return ''
  const answer = first.plays === 'entry-hang' ? '() => {}' : '(route) => route.fulfill({ status: 404 })'
  return `// ${words.test.twoSources}
vendor.setScenario(${toText(second.plays)})
await page.route('**/TJCaptcha.js', ${answer})
`
}

/** What the page's own code has in the other tabs is there already; a policy is its server's. */
function printTroubleOfPage({ input: { scenario } }: Plan): string {
  if (scenario.page !== 'forbids-script') return ''
  return `await page.route('/', async (route) => {
  const response = await route.fetch()
  const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" }
  await route.fulfill({ response, headers })
})
`
}
