import { expect, test as base, type FrameLocator, type Page } from '@playwright/test'
import { join } from 'node:path'
import { storiesFolder } from '../harness/build-stories.ts'
import { createLeap } from '../harness/leap.ts'
import { toOutcome } from '../harness/to-shown.ts'
import { visit } from '../harness/visit.ts'
import { isWide } from '../is-wide.ts'
import { excuses } from '../plan/excuses.ts'
import type { PlayedScenario } from '../plan/played-scenario.ts'
import { scriptScenarios } from '../plan/script-scenarios.ts'

const home = 'http://storybook.localhost/'

/** The static site, without a server. */
const test = base.extend({
  page: async ({ page }, use) => {
    await page.route(`${home}**`, (route) => {
      const { pathname } = new URL(route.request().url())
      return route.fulfill({ path: join(storiesFolder, pathname === '/' ? 'index.html' : pathname) })
    })
    await use(page)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  },
})

/** Which of the stories plays it, where one does; the others are for the toolbar. */
const stories: Readonly<Record<string, string>> = {
  works: 'works',
  'entry-blocked': 'script-blocked',
  'second-stage-hang': 'challenge-never-opens',
  'error-1014': 'visitor-is-throttled',
}

for (const scenario of scriptScenarios) {
  const story = stories[scenario.name]
  if (!story && (!isWide || excuses.storybook?.[scenario.name])) continue
  const search = new URLSearchParams({ viewMode: 'story', id: `login-form--${story ?? 'works'}` })
  if (!story) search.set('globals', `tcaptcha:${scenario.name}`)
  test(`${story ? `the story ${story}` : `the toolbar's ${scenario.name}`} ends ${Object.values(scenario.expected).join(' ')}`, async ({
    page,
  }) => {
    if (scenario.seconds) await page.clock.install()
    await page.goto(`${home}iframe.html?${search}`)
    await play(page, scenario)
  })
}

test('the toolbar plays what is chosen in it', async ({ page }) => {
  const scenario = scriptScenarios.find(({ name }) => name === 'error-1006')
  if (!scenario) throw new Error('There is no such scenario.')
  await page.goto(`${home}?path=/story/login-form--works`)
  await page.getByRole('button', { name: /Captcha/ }).click()
  await page.getByText('error-1006', { exact: true }).click()
  await play(page, scenario, page.frameLocator('iframe'))
})

async function play(page: Page, scenario: PlayedScenario, frame?: FrameLocator): Promise<void> {
  const outcome = (frame ?? page).locator('.captcha')
  await visit(page, scenario, 'ada', {
    ...(frame ? { frame } : {}),
    isOver: async () => /solved|disaster|closed|failed/.test((await outcome.textContent()) ?? ''),
    whenOpen: () => outcome.filter({ hasText: 'open' }).waitFor(),
    leap: createLeap(page),
  })
  await expect(outcome).toContainText(toOutcome(scenario, { shows: 'result' }))
}
