import { outsideAct } from './outside-act.ts'
import { type DriveInit, settle, waitFor } from './wait-for.ts'

/**
 * Waits for a challenge that this document can reach (in the page, or in an iframe of its own origin) and gives its
 * element. On the international v2 script it ticks the box first. Rejects when there is none in time, and names the
 * scenario.
 */
export const waitForChallenge = (init: DriveInit = {}): Promise<HTMLElement> =>
  outsideAct(() =>
    waitFor('No challenge is open after', init, () => {
      document.querySelector<HTMLElement>('[data-tcaptcha-checkbox=empty] [role=checkbox]')?.click()
      return findChallenge()
    }),
  )

/**
 * Waits for a challenge as `waitForChallenge` does and solves it as a visitor with a keyboard would. Resolves once the
 * popup has gone and your callback has been called; what your page then asks a server may take longer.
 */
export const solveChallenge = (init: DriveInit = {}): Promise<void> =>
  outsideAct(async () => {
    const challenge = await waitForChallenge(init)
    const slider = challenge.querySelector('[role=slider]')
    const gap = Number(challenge.dataset.gap)
    press(slider, 'Home')
    for (let at = 0; at < Math.floor(gap / 10); at += 1) press(slider, 'PageUp')
    for (let at = 0; at < gap % 10; at += 1) press(slider, 'ArrowRight')
    press(slider, 'Enter')
    // What breaks the verdict may end the challenge.
    const isJudged = () => !isThere(challenge) || challenge.dataset.tcaptchaChallenge !== 'verifying' || undefined
    await waitFor("The challenge's answer was not judged within", init, isJudged)
    if (challenge.dataset.tcaptchaChallenge !== 'failed') await settle(() => isThere(challenge), init)
  })

/** Waits for a challenge as `waitForChallenge` does and closes it as a visitor would, with Escape. Resolves as above. */
export const closeChallenge = (init: DriveInit = {}): Promise<void> =>
  outsideAct(async () => {
    const challenge = await waitForChallenge(init)
    press(challenge.querySelector('[role=slider]'), 'Escape')
    await settle(() => isThere(challenge), init)
  })

const isThere = (challenge: HTMLElement) => challenge.isConnected && challenge.ownerDocument.defaultView !== null

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
