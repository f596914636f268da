import { type DriveInit, waitFor } from './wait-for.ts'

/**
 * Waits for a challenge that this document can reach (in the page, or in an iframe of its own origin) and gives its
 * element. On the international v2 script it ticks the box first. Rejects when there is none in time.
 */
export const waitForChallenge = (init: DriveInit = {}): Promise<HTMLElement> =>
  waitFor('open challenge', init, () => {
    document.querySelector<HTMLElement>('[data-tcaptcha-checkbox=empty] [role=checkbox]')?.click()
    return findChallenge()
  })

/**
 * Waits for a challenge as `waitForChallenge` does and solves it as a visitor with a keyboard would. Resolves once the
 * simulator has checked the answer. The vendor's callback follows half a second later: with `advanceTimers` that passes
 * too.
 */
export async function solveChallenge(init: DriveInit = {}): Promise<void> {
  const challenge = await waitForChallenge(init)
  const slider = challenge.querySelector('[role=slider]')
  const gap = Number(challenge.dataset.gap)
  press(slider, 'Home')
  for (let at = 0; at < Math.floor(gap / 10); at += 1) press(slider, 'PageUp')
  for (let at = 0; at < gap % 10; at += 1) press(slider, 'ArrowRight')
  press(slider, 'Enter')
  await waitFor('verdict', init, () => challenge.dataset.tcaptchaChallenge !== 'verifying' || undefined)
  await init.advanceTimers?.(500)
}

/** Waits for a challenge as `waitForChallenge` does and closes it as a visitor would, with Escape. */
export async function closeChallenge(init: DriveInit = {}): Promise<void> {
  const challenge = await waitForChallenge(init)
  press(challenge.querySelector('[role=slider]'), 'Escape')
  await init.advanceTimers?.(500)
}

function findChallenge(): HTMLElement | undefined {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)
  for (const reachable of [document, ...frames]) {
    const found = reachable?.querySelector<HTMLElement>('[data-tcaptcha-challenge=ready][data-gap]')
    if (found) return found
  }
  return undefined
}

function press(on: Element | null, key: string): void {
  // An element in a frame needs an event of that frame's realm.
  const KeyEvent = on?.ownerDocument.defaultView?.KeyboardEvent ?? KeyboardEvent
  on?.dispatchEvent(new KeyEvent('keydown', { key, bubbles: true, cancelable: true }))
}
