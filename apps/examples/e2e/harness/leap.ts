import type { Page, Request } from '@playwright/test'

/** Lets the clock of a page leap, while nothing of the network's is under way. */
export function createLeap(page: Page): (ms: number) => Promise<void> {
  const pending = new Set<Request>()
  let lastChange = Date.now()
  const note = (change: (request: Request) => void) => (request: Request) => {
    // The panel asks now and then, whatever the app does.
    if (request.url().endsWith('/__panel')) return
    change(request)
    lastChange = Date.now()
  }
  const end = note((request) => pending.delete(request))
  page.on(
    'request',
    note((request) => pending.add(request)),
  )
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  // The network's time is real: what one request brings asks for the next, on a busy machine not at once. What hangs would keep
  // us for good.
  const isBusy = () => Date.now() - lastChange < (pending.size > 0 ? 900 : 150)

  return async (ms) => {
    while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 30))
    await page.clock.fastForward(ms)
    lastChange = Date.now()
  }
}
