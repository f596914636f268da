import type { Locator, Page } from '@playwright/test'
import { describeVendor } from './current-simulator.ts'

/** Options of `solveChallenge`, `closeChallenge` and `waitForChallenge`. */
export interface DriveInit {
  /** Milliseconds, by the real clock. @default 10000 */
  timeout?: number | undefined
  /** What the visitor uses. @default 'mouse' */
  by?: 'mouse' | 'keyboard' | undefined
}

/**
 * Waits for a challenge that can be seen, in the page or in any frame of it, and gives its element. On the international
 * v2 script it ticks the box first. Rejects when there is none in time, and names the scenario.
 */
export async function waitForChallenge(page: Page, init: DriveInit = {}): Promise<Locator> {
  const { timeout = 10_000, by = 'mouse' } = init
  const find = async () => {
    await tick(page, by)
    const found = await findSeen(page, '[data-tcaptcha-challenge][data-gap]')
    // By a selector that goes on to find it, in its other states too.
    const state = found && (await found.getAttribute('data-tcaptcha-challenge', { timeout: 500 }).catch(() => null))
    return state === 'ready' ? found : undefined
  }
  return poll(timeout, find, () => `No challenge is open after ${timeout} ms. ${describeVendor(page)}`)
}

/** Tries every 50 ms: a frame may come and go. */
export async function poll<Found>(
  timeout: number,
  search: () => Promise<Found | undefined>,
  complain: () => string,
): Promise<Found> {
  const start = Date.now()
  for (;;) {
    const found = await search()
    if (found !== undefined) return found
    if (Date.now() - start >= timeout) throw new Error(complain())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function tick(page: Page, by: 'mouse' | 'keyboard'): Promise<void> {
  const box = await findSeen(page, '[data-tcaptcha-checkbox=empty] [role=checkbox]')
  const press = box && (by === 'mouse' ? box.click({ timeout: 1000 }) : box.press('Enter', { timeout: 1000 }))
  // It may have been drawn anew meanwhile.
  await press?.catch(() => {})
}

/** The vendor keeps what it has put away: without a size, or far outside of the page. */
async function findSeen(page: Page, selector: string): Promise<Locator | undefined> {
  for (const frame of page.frames()) {
    const all = await frame
      .locator(selector)
      .all()
      .catch(() => [])
    for (const one of all) {
      const box = await one.boundingBox({ timeout: 500 }).catch(() => null)
      if (box && box.width > 0 && box.height > 0 && box.x + box.width > 0 && box.y + box.height > 0) return one
    }
  }
  return undefined
}
