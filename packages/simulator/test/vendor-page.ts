import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright'
import { chromiumArgs } from '../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../scripts/ensure-chromium.mjs'
import { createSimulator, type Simulator } from '../src/index.ts'

/** One Chromium for a test file. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
}

/** What a page of the test app is like, before any script of the vendor. */
export interface VendorPageOptions {
  scenario?: Parameters<typeof createSimulator>[0] extends infer O
    ? O extends { scenario?: infer S }
      ? S
      : never
    : never
  /** The real clock instead of one that only moves when told to. */
  realClock?: boolean
  html?: string
  headers?: Record<string, string>
  /** Refuses requests before the simulator sees them. */
  refuse?: (url: string) => boolean
  viewport?: { width: number; height: number }
  dark?: boolean
}

/** A page whose vendor hosts lead to a simulator. */
export interface VendorPage {
  page: Page
  context: BrowserContext
  simulator: Simulator
  /** Adds the entry script; says which event its tag had. */
  load: (file?: string) => Promise<'load' | 'error'>
  close: () => Promise<void>
}

export const hosts = {
  'TCaptcha.js': 'https://turing.captcha.qcloud.com',
  'TJCaptcha.js': 'https://turing.captcha.qcloud.com',
  'TCaptcha-global.js': 'https://ca.turing.captcha.qcloud.com',
  'TJNCaptcha-global.js': 'https://ca.turing.captcha.qcloud.com',
} as const

/** Opens a page at https://app.example with the vendor simulated at its real addresses. */
export async function openVendorPage(browser: Browser, options: VendorPageOptions = {}): Promise<VendorPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 800, height: 600 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-US',
  })
  const page = await context.newPage()
  const simulator = createSimulator({ scenario: options.scenario })
  if (!options.realClock) await page.clock.install({ time: new Date('2026-01-01T00:00:00Z') })
  await context.route('**/*', (route) => answer(route, simulator, options))
  await page.goto('https://app.example/')
  return {
    page,
    context,
    simulator,
    load: (file = 'TJCaptcha.js') => loadEntry(page, file),
    async close() {
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    },
  }
}

export function loadEntry(page: Page, file: string): Promise<'load' | 'error'> {
  const host = file.includes('global') ? hosts['TJNCaptcha-global.js'] : hosts['TJCaptcha.js']
  return page.evaluate(
    (src) =>
      new Promise<'load' | 'error'>((resolve) => {
        const tag = document.createElement('script')
        tag.src = src
        tag.addEventListener('load', () => resolve('load'))
        tag.addEventListener('error', () => resolve('error'))
        document.head.append(tag)
      }),
    `${host}/${file}`,
  )
}

async function answer(route: Route, simulator: Simulator, options: VendorPageOptions): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (url.startsWith('https://app.example/')) {
    const body =
      options.html ?? '<!doctype html><title>app</title><body><button id="go">Go</button><div id="box"></div>'
    return route.fulfill({ contentType: 'text/html', body, headers: options.headers ?? {} })
  }
  if (options.refuse?.(url)) return route.abort('connectionrefused')
  const body = request.postData()
  const response = await simulator.fetch(
    new Request(url, { method: request.method(), ...(body === null ? {} : { body }) }),
  )
  await route
    .fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() })
    .catch(() => {})
}
