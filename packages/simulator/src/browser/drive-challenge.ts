/** Options of `solveChallenge` and `closeChallenge`. */
export interface DriveInit {
  /** Milliseconds of the page's clock. @default 5000 */
  timeout?: number | undefined
}

/**
 * Waits for a challenge that this document can reach (in the page, or in an iframe of its own origin) and solves it as a
 * visitor with a keyboard would. On the international v2 script it ticks the box first. Resolves once the simulator has
 * checked the answer; the vendor's callback follows half a second later.
 */
export async function solveChallenge(init: DriveInit = {}): Promise<void> {
  const timeout = init.timeout ?? 5000
  const challenge = await waitFor('open challenge', timeout, () => {
    tick()
    return findChallenge('ready')
  })
  const slider = challenge.querySelector('[role=slider]')
  const gap = Number(challenge.dataset.gap)
  press(slider, 'Home')
  for (let at = 0; at < gap; at += 1) press(slider, 'ArrowRight')
  press(slider, 'Enter')
  await waitFor('verdict', timeout, () => challenge.dataset.tcaptchaChallenge !== 'verifying' || undefined)
}

/** Waits for a challenge that this document can reach and closes it as a visitor would, with Escape. */
export async function closeChallenge(init: DriveInit = {}): Promise<void> {
  const challenge = await waitFor('open challenge', init.timeout ?? 5000, () => {
    tick()
    return findChallenge('ready')
  })
  press(challenge.querySelector('[role=slider]'), 'Escape')
}

function tick(): void {
  document.querySelector<HTMLElement>('[data-tcaptcha-checkbox=empty] [role=checkbox]')?.click()
}

function findChallenge(state: string): HTMLElement | undefined {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)
  for (const reachable of [document, ...frames]) {
    const found = reachable?.querySelector<HTMLElement>(`[data-tcaptcha-challenge=${state}][data-gap]`)
    if (found) return found
  }
  return undefined
}

function press(on: Element | null, key: string): void {
  // An element in a frame needs an event of that frame's realm.
  const KeyEvent = on?.ownerDocument.defaultView?.KeyboardEvent ?? KeyboardEvent
  on?.dispatchEvent(new KeyEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Looks again every 20 ms: a frame's document can't be observed before it is there. */
function waitFor<Found>(what: string, timeout: number, search: () => Found | undefined): Promise<Found> {
  const start = Date.now()
  return new Promise((resolve, reject) => {
    const attempt = () => {
      const found = search()
      if (found !== undefined) resolve(found)
      else if (Date.now() - start >= timeout) reject(new Error(`No ${what} within ${timeout} ms.`))
      else setTimeout(attempt, 20)
    }
    attempt()
  })
}
