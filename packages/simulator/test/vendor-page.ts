import { type Browser, chromium, type FrameLocator, type Page, type Route } from 'playwright'
import { toChromiumArgs } from '../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../scripts/ensure-chromium.mjs'
import {
  createSimulator,
  type Scenario,
  type ScenarioName,
  scenarios,
  type Simulator,
  type Vintage,
} from '../src/index.ts'
import { prepareLab, type VendorCall } from './lab.ts'

/** One Chromium for a test file. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...toChromiumArgs('IsolateOrigins', 'site-per-process'), '--disable-site-isolation-trials'],
  })
}

/** A named scenario, as a v1 script of another age would play it. */
export const aged = (vintage: Vintage, name: ScenarioName = 'works'): Scenario => ({ ...scenarios[name], vintage })

/** What a page of the test app is like, before any script of the vendor. */
export interface VendorPageOptions {
  scenario?: ScenarioName | Scenario
  /** Another one than this file would make. */
  simulator?: Simulator
  /** The app's document. */
  html?: string
  headers?: Record<string, string>
  /** Refuses requests before the simulator sees them. */
  refuse?: (url: string) => boolean
  viewport?: { width: number; height: number }
  dark?: boolean
  touch?: boolean
  /** A browser that has mouse and touch events alone, as Safari before 13. */
  noPointerEvents?: boolean
}

/** A page whose vendor hosts lead to a simulator, and whose clock stands still until `pass`. */
export interface VendorPage {
  page: Page
  simulator: Simulator
  dialogs: string[]
  /** Messages of uncaught exceptions. */
  errors: string[]
  /** Adds an entry script; says which event its tag had. */
  load: (file?: string) => Promise<'load' | 'error'>
  /** Constructs an instance and remembers it. Gives the message of what it threw. */
  make: (name: string, options?: Record<string, unknown>, form?: 'string' | 'element') => Promise<string | undefined>
  /** Calls a method of an instance. */
  call: (
    name: string,
    method: 'show' | 'destroy' | 'refresh' | 'getTicket',
  ) => Promise<{ threw?: string; gave?: unknown }>
  /** Lets the page's clock run, and whatever it starts come to rest. */
  pass: (milliseconds: number) => Promise<void>
  settle: () => Promise<void>
  /** What the callbacks got, with the time since the page was opened. */
  results: () => Promise<VendorCall[]>
  /** How many popups can be seen, or where there is none, how many boxes that say "Loading". */
  boxes: () => Promise<number>
  /** Where the challenge is: v1's iframe or the page. */
  challenge: () => Promise<Page | FrameLocator>
  solve: (answer?: 'right' | 'wrong') => Promise<void>
}

/** What the one page of a browser is used for just now. */
interface Stand {
  page: Page
  simulator: Simulator
  options: VendorPageOptions
  dialogs: string[]
  errors: string[]
  /** Addresses that are not answered (yet). */
  hanging: Set<string>
  uses: number
}

const stands = new Map<string, Stand>()

/**
 * A new context takes a quarter of a second, so tests of a file that look alike share one; not for long, since every new
 * document is told all that the context's clock has been through.
 */
async function createStand(browser: Browser, options: VendorPageOptions): Promise<Stand> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 800, height: 600 },
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: options.touch ?? false,
    locale: 'en-US',
  })
  const page = await context.newPage()
  const stand: Stand = {
    page,
    simulator: createSimulator(),
    options,
    dialogs: [],
    errors: [],
    hanging: new Set(),
    uses: 0,
  }
  page.on('dialog', (dialog) => {
    stand.dialogs.push(dialog.message())
    dialog.dismiss().catch(() => {})
  })
  page.on('pageerror', (error) => stand.errors.push(error.message))
  await context.clock.install({ time: 0 })
  await context.clock.pauseAt(1000)
  await context.addInitScript(prepareLab)
  if (options.noPointerEvents) {
    await context.addInitScript(() => Reflect.deleteProperty(window, 'PointerEvent'))
  }
  await context.route('**/*', (route) => answer(route, stand))
  return stand
}

/** Opens a page at https://app.example with the vendor simulated at its real addresses. The one before it is gone then. */
export async function openVendorPage(browser: Browser, options: VendorPageOptions = {}): Promise<VendorPage> {
  const { viewport, dark, touch, noPointerEvents } = options
  const key = JSON.stringify([viewport, dark, touch, noPointerEvents])
  const kept = stands.get(key)
  const worn = kept !== undefined && kept.uses >= 8
  if (worn) await kept.page.context().close()
  const stand = kept && !worn ? kept : await createStand(browser, options)
  stand.uses += 1
  stands.set(key, stand)
  const { page, hanging } = stand
  hanging.clear()
  const simulator = options.simulator ?? createSimulator({ scenario: options.scenario })
  Object.assign(stand, { simulator, options, dialogs: [], errors: [] })
  const { dialogs, errors } = stand
  await page.goto('https://app.example/')
  await page.evaluate(() => window.lab.begin())

  const settle = async () => {
    // A message between frames has no event of its own: one more look.
    for (let quiet = 0; quiet < 2;) {
      // A frame that is still on its way is awaited by its parent.
      const here = page.frames().filter((frame) => frame.url().startsWith('https:'))
      const looks = here.map((frame) => frame.evaluate(() => window.lab.pending()).catch(() => []))
      const pending = (await Promise.all(looks)).flat()
      // A script that runs in its order waits for the one that hangs.
      const isStuck = pending.some(({ url, isQueued }) => isQueued && hanging.has(url))
      const hangs = ({ url, isQueued }: (typeof pending)[number]) => hanging.has(url) || (isQueued && isStuck)
      quiet = pending.every(hangs) ? quiet + 1 : 0
    }
  }
  const challenge = async () => {
    // An iframe of its own is the older way.
    for (const frame of ['#tcaptcha_iframe', '#tcaptcha_iframe_dy']) {
      if ((await page.locator(frame).count()) > 0) return page.frameLocator(frame)
    }
    return page
  }

  return {
    page,
    simulator,
    dialogs,
    errors,
    settle,
    challenge,
    async load(file = 'TJCaptcha.js') {
      const event = await page.evaluate((src) => window.lab.load(src), toUrl(file))
      await settle()
      return event
    },
    make: async (name, vendor = {}, form = 'string') => {
      const threw = await page.evaluate(([...given]) => window.lab.make(...given), [name, vendor, form] as const)
      await settle()
      return threw
    },
    async call(name, method) {
      const outcome = await page.evaluate(([...given]) => window.lab.call(...given), [name, method] as const)
      await settle()
      return outcome
    },
    async pass(milliseconds) {
      await settle()
      // Short steps first: what the network answers starts timers of its own.
      for (let [left, step] = [milliseconds, 250]; left > 0; left -= step, step = step === 250 ? 251 : 20_000) {
        await page.clock.runFor(Math.min(left, step))
        await settle()
      }
    },
    results: () => page.evaluate(() => window.lab.results),
    boxes: () => page.evaluate(() => window.lab.boxes()),
    async solve(which = 'right') {
      const scope = await challenge()
      await scope.locator('[data-tcaptcha-challenge=ready]').evaluate((open, right) => {
        const slider = open.querySelector('[role=slider]')
        const press = (key: string) => slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        press('Home')
        const target = Number(open instanceof HTMLElement && open.dataset.gap) - (right ? 0 : 20)
        for (let at = 0; at < target; at += 1) press('ArrowRight')
        press('Enter')
      }, which === 'right')
      await settle()
    },
  }
}

/** The real address of an entry script. */
export const toUrl = (file: string): string =>
  `https://${file.includes('-global') ? 'ca.' : ''}turing.captcha.qcloud.com/${file}`

const app = '<!doctype html><title>app</title><body><button id="go">Go</button><div id="box" style="height:60px"></div>'

async function answer(route: Route, stand: Stand): Promise<void> {
  const request = route.request()
  const { options, simulator, hanging } = stand
  const url = request.url()
  if (url.startsWith('https://app.example/')) {
    return route.fulfill({ contentType: 'text/html', body: options.html ?? app, headers: options.headers ?? {} })
  }
  if (options.refuse?.(url)) return route.abort('connectionrefused')
  const body = request.postData()
  const hang = setTimeout(() => hanging.add(url), 60)
  const response = await simulator
    .fetch(new Request(url, { method: request.method(), ...(body === null ? {} : { body }) }))
    .catch(() => undefined)
  clearTimeout(hang)
  hanging.delete(url)
  if (!response) return route.abort('connectionreset')
  const headers = Object.fromEntries(response.headers)
  await route.fulfill({ status: response.status, headers, body: await response.text() }).catch(() => {})
}
