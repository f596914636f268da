import type { Page } from 'playwright'
import { type AppOptions, useApp } from '../faults/app-page.ts'
import type { HostileVendor, Step } from './steps.ts'

/** Opens a fresh document of the app, with the player in it. */
export type Stage = () => Promise<Page>

/** How the page is told apart from the vendor: `network` orders travel out of it, where the browser itself asks. */
type Order = Extract<Step, { do: 'vendor' | 'network' }>

/**
 * Where sequences are played. `frames`: with a vendor outside the page, as 1.0 scripts need it for their frames; slower.
 */
export function createStage({ frames = false } = {}): Stage {
  const open = useApp([new URL('page/player.ts', import.meta.url)])
  const vendor = { order: (_order: Order): void => {} }
  const prepared = new WeakSet<Page>()
  return async () => {
    let hostile: HostileVendor | undefined
    let isOnline = true
    const options: AppOptions = {
      refuse: () => !isOnline,
      answer: (url) =>
        hostile && /Captcha[\w-]*\.js/.test(url) ? `window.play.hostile(${JSON.stringify(hostile)})` : undefined,
    }
    const { page, setScenario } = await open(options)
    vendor.order = (given) => {
      if (given.do === 'network') isOnline = given.online
      else if (typeof given.plays === 'object') hostile = given.plays
      else {
        hostile = undefined
        setScenario(given.plays)
      }
    }
    if (!prepared.has(page)) await page.exposeFunction('orderVendor', (given: Order) => vendor.order(given))
    prepared.add(page)
    if (frames) await page.evaluate(() => window.play.outside())
    return page
  }
}
