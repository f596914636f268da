import type { FrameLocator, Locator, Page } from '@playwright/test'
import { solveChallenge, waitForChallenge } from '@tcaptcha/simulator/playwright'
import type { PlayedScenario } from '../plan/played-scenario.ts'

/** How the page shows where the captcha is. */
export interface Watched {
  /** Where the form is, if it is in a frame of the page. */
  frame?: FrameLocator
  isOver: () => Promise<boolean>
  /** Resolves once the challenge is there. */
  whenOpen: () => Promise<unknown>
  /** Lets milliseconds of the page's clock go by at once. */
  leap: (ms: number) => Promise<void>
}

/** Logs in and does what this scenario's visitor does, by mouse, until the captcha has ended. */
export async function visit(page: Page, scenario: PlayedScenario, user: string, watched: Watched): Promise<void> {
  const { visitor, seconds } = scenario
  const { frame: place = page } = watched
  await place.getByLabel('User').fill(user)
  await place.getByRole('button', { name: 'Log in', exact: true }).click()
  if (visitor === 'leaves') {
    await watched.whenOpen()
    // By keyboard, as the vendor's mask is over it.
    return place.locator('form').getByText('Cancel').press('Enter')
  }
  while (!(await watched.isOver())) {
    const challenge = visitor === 'waits' ? undefined : await findChallenge(page)
    if (challenge && visitor === 'refreshes') await press(challenge, 'refresh')
    else if (challenge && visitor === 'closes') await press(challenge, 'close')
    else if (challenge) await answer(page, visitor === 'answers-and-closes')
    else if (seconds) await watched.leap(4000)
    else await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** It may have gone meanwhile: then it is looked for again, until there is a result. */
const press = (challenge: Locator, action: string) =>
  challenge
    .locator(`[data-action=${action}]`)
    .click({ timeout: 1000 })
    .catch(() => {})

const findChallenge = (page: Page) => waitForChallenge(page, { timeout: 0 }).catch(() => undefined)

async function answer(page: Page, isNeverRight: boolean): Promise<void> {
  const judged = solveChallenge(page, { timeout: 2000 })
  if (!isNeverRight) return judged
  await judged.catch(() => {})
  await page.keyboard.press('Escape')
}
