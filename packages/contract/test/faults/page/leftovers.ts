import type { Clock } from './clock.ts'
import { watchListeners } from './listeners.ts'

/** What is on the page besides the app's own. */
export interface Leftovers {
  /** File names of the vendor's entry tags. */
  tags: string[]
  /** Tags that the library marks as in flight. */
  marked: number
  /** The vendor's masks, loading boxes and popups, by id. A popup that is kept out of sight is no leftover. */
  boxes: string[]
  /** Symbols on the window. */
  symbols: string[]
  /** Globals that are neither the browser's nor the vendor's. */
  globals: string[]
  /** Timers of the library. */
  timers: number
  /** Types of the library's listeners on the window, the document and what is in it. */
  listeners: string[]
}

const boxIds = ['t_mask', 't_verify', 'tCaptchaMaskLayer', 'tcaptcha_transform', 'tcaptcha_iframe']
/** They stay in the page for good, far above it or to be seen. */
const keptIds = ['tcaptcha_transform_dy', 'tCaptchaVerifyArea']
const vendorGlobals =
  /^(\d+$|TencentCaptcha|TCaptchaGlobal|__TencentCaptcha|AqSCode|_aq_|lab$|tcaptcha$|twin$|ourTimeout$|play$|playForm$|input$|orderVendor$|__playwright)/

/** Remembers the page as it is, and gives what differs later. */
export function watchLeftovers(clock: Clock): () => Leftovers {
  const before = new Set(Object.getOwnPropertyNames(window))
  const symbols = new Set(Object.getOwnPropertySymbols(window))
  const listeners = watchListeners()
  const find = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)]
  return () => ({
    tags: find('script').flatMap(
      (tag) => /\/(T[\w-]*Captcha[\w-]*\.js)/.exec(tag.getAttribute('src') ?? '')?.[1] ?? [],
    ),
    marked: find('script[data-tcaptcha]').length,
    boxes: [
      ...boxIds.filter((id) => find(`#${id}`).length > 0),
      ...keptIds.filter((id) => find(`#${id}`).some((node) => node.getBoundingClientRect().bottom > 0)),
    ],
    symbols: Object.getOwnPropertySymbols(window)
      .filter((symbol) => !symbols.has(symbol))
      .map(String),
    globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !vendorGlobals.test(name)),
    timers: clock.ours(),
    listeners: listeners(),
  })
}
