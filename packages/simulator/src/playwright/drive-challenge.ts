import type { Locator, Page } from '@playwright/test'
import { describeVendor } from './current-simulator.ts'
import { type DriveInit, poll, waitForChallenge } from './find-challenge.ts'

/**
 * Waits for the challenge, in the page or in a frame of the vendor's, and drags the piece into the gap with the real
 * mouse (or by the keyboard). Resolves once the simulator has judged the answer; what your page makes of it follows
 * within a second. Rejects with a message that names the scenario when no challenge opens or no answer comes.
 */
export async function solveChallenge(page: Page, init: DriveInit = {}): Promise<void> {
  const challenge = await waitForChallenge(page, init)
  const gap = Number(await challenge.getAttribute('data-gap'))
  const slider = challenge.getByRole('slider')
  if (init.by === 'keyboard') await press(slider, gap)
  else await drag(page, challenge, slider, gap)
  const { timeout = 10_000 } = init
  await poll(
    timeout,
    async () => {
      // One that is solved may be gone already.
      const state = await challenge.getAttribute('data-tcaptcha-challenge', { timeout: 500 }).catch(() => null)
      return state !== 'verifying' || undefined
    },
    () => `The challenge's answer was not judged within ${timeout} ms. ${describeVendor(page)}`,
  )
}

/** Waits for the challenge and closes it as a visitor would: by its button, or with Escape. Rejects as above. */
export async function closeChallenge(page: Page, init: DriveInit = {}): Promise<void> {
  const challenge = await waitForChallenge(page, init)
  if (init.by === 'keyboard') await challenge.getByRole('slider').press('Escape')
  else await challenge.locator('[data-action=close]').click()
}

async function drag(page: Page, challenge: Locator, slider: Locator, gap: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded()
  const [handle, track] = await Promise.all([toBox(slider), toBox(challenge.locator('.track'))])
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + ((track.width - handle.width) * gap) / 100, y, { steps: 5 })
  await page.mouse.up()
}

async function press(slider: Locator, gap: number): Promise<void> {
  // In tens and then in ones: few keys.
  await slider.press('Home')
  for (let at = 0; at < Math.floor(gap / 10); at += 1) await slider.press('PageUp')
  for (let at = 0; at < gap % 10; at += 1) await slider.press('ArrowRight')
  await slider.press('Enter')
}

async function toBox(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('The challenge went away while it was being solved.')
  return box
}
