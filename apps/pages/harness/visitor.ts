import { expect, type Locator, type Page } from '@playwright/test'

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
  const readGap = async (challenge: Locator) => Number(await challenge.getAttribute('data-gap'))
  const sees = async () => !!(await find())
  return {
    seesChallenge,
    sees,
    async seesNone() {
      await expect.poll(sees, { message: 'no challenge', intervals: [50] }).toBe(false)
    },
    async solves() {
      const challenge = await seesChallenge()
      const gap = await readGap(challenge)
      // From the nearer end, in tens and then in ones: few keys, as there are many challenges.
      const [start, tens, from] = gap < 50 ? ['Home', 'PageUp', 0] : ['End', 'PageDown', 100]
      await challenge.getByRole('slider').press(start)
      const far = Math.round(Math.abs(gap - from) / 10)
      for (let at = 0; at < far; at += 1) await page.keyboard.press(tens)
      const rest = gap - Math.abs(from - far * 10)
      for (let at = 0; at < Math.abs(rest); at += 1) await page.keyboard.press(rest > 0 ? 'ArrowRight' : 'ArrowLeft')
      await page.keyboard.press('Enter')
    },
    async drags() {
      const challenge = await seesChallenge()
      const gap = await readGap(challenge)
      const handle = await box(challenge.getByRole('slider'))
      const track = await box(challenge.locator('.track'))
      const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + ((track.width - handle.width) * gap) / 100, y, { steps: 5 })
      await page.mouse.up()
    },
    async closes() {
      const challenge = await seesChallenge()
      await challenge.getByRole('slider').press('Escape')
    },
  }
}

/** The vendor keeps what it has put away: far outside of the window, or without a size. */
async function isSeen(page: Page, element: Locator): Promise<boolean> {
  const found = await element.boundingBox({ timeout: 500 }).catch(() => null)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  if (!found?.width || !found.height) return false
  return found.x < width && found.y < height && found.x + found.width > 0 && found.y + found.height > 0
}

async function box(element: Locator) {
  const found = await element.boundingBox()
  if (!found) throw new Error('The challenge has lost a part of it.')
  return found
}
