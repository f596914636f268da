import { expect, type Locator, type Page } from '@playwright/test'
import { closeChallenge, solveChallenge } from '../../../packages/simulator/src/playwright.ts'

/** What a person does with the vendor's challenge, by mouse and keys. */
export interface Visitor {
  /** Waits for a challenge that can be seen, in the page or in a frame of the vendor's. */
  seesChallenge: () => Promise<Locator>
  seesNone: () => Promise<void>
  /** Whether one can be seen now. */
  sees: () => Promise<boolean>
  /** By the keyboard, as it comes. */
  solves: () => Promise<void>
  /** By dragging the slider with the mouse. */
  drags: () => Promise<void>
  /** With Escape. */
  closes: () => Promise<void>
}

export function createVisitor(page: Page): Visitor {
  const find = async (): Promise<Locator | undefined> => {
    for (const frame of page.frames()) {
      const challenge = frame.locator('[data-tcaptcha-challenge=ready]')
      const seen = await Promise.all((await challenge.all().catch(() => [])).map((one) => isSeen(page, one)))
      if (seen.includes(true)) return challenge.nth(seen.indexOf(true))
    }
    return undefined
  }
  const seesChallenge = async () => {
    let found: Locator | undefined
    const look = async () => !!(found = await find())
    await expect.poll(look, { message: 'a challenge to be seen', intervals: [50] }).toBe(true)
    return found as Locator
  }
  const sees = async () => !!(await find())
  return {
    seesChallenge,
    sees,
    async seesNone() {
      await expect.poll(sees, { message: 'no challenge', intervals: [50] }).toBe(false)
    },
    solves: () => solveChallenge(page, { by: 'keyboard' }),
    drags: () => solveChallenge(page),
    closes: () => closeChallenge(page, { by: 'keyboard' }),
  }
}

/** The vendor keeps what it has put away: far outside of the window, or without a size. */
async function isSeen(page: Page, element: Locator): Promise<boolean> {
  const found = await element.boundingBox({ timeout: 500 }).catch(() => null)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  if (!found?.width || !found.height) return false
  return found.x < width && found.y < height && found.x + found.width > 0 && found.y + found.height > 0
}
