import {
  createSimulator,
  type Scenario,
  type ScenarioName,
  scenarios,
  type Simulator,
  type Vintage,
} from '@tcaptcha/simulator'
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import { toChromiumArgs } from '../../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../../scripts/ensure-chromium.mjs'
import { bundlePage } from './bundle-page.ts'
import type { PlainOptions, Report } from './page/lab-types.ts'
import type { Deed } from './page/visitor.ts'

/** A named scenario, as a v1 script of another age would play it. */
export const aged = (vintage: Vintage, scenario: ScenarioName | Scenario = 'works'): Scenario => ({
  ...(typeof scenario === 'string' ? scenarios[scenario] : scenario),
  vintage,
})

export interface AppOptions {
  scenario?: ScenarioName | Scenario
  html?: string
  headers?: Record<string, string>
  /** Addresses of which nothing comes, not even an answer. */
  refuse?: (url: string) => boolean
  /** Addresses that are answered when `release` is called. */
  hold?: (url: string) => boolean
  /** Answers in place of the simulator. */
  answer?: (url: string) => string | undefined
}

/** The test app at https://app.example, with the library and a vendor at its real addresses. Its clock stands still. */
export interface App {
  page: Page
  simulator: Simulator
  dialogs: string[]
  /** All that was asked of the vendor. */
  urls: string[]
  /** A client, one `execute()`, and what became of it. See `Lab`. */
  run: (options?: PlainOptions) => Promise<Report>
  /** One `execute()` more of that client, until it has settled or waits for the visitor. */
  again: () => Promise<Report>
  pass: (ms: number) => Promise<void>
  finish: () => Promise<void>
  finishOrOpen: () => Promise<void>
  report: (name?: string) => Promise<Report>
  act: (deed: Deed) => Promise<void>
  release: () => Promise<void>
  setScenario: (scenario: ScenarioName | Scenario) => void
  setOffline: (offline: boolean) => Promise<void>
}

interface Visit {
  options: AppOptions
  simulator: Simulator
  urls: string[]
  held: { url: string; resolve: () => void }[]
}

const entry = 'https://app.example/'
const appHtml = `<!doctype html><title>app</title>
<body><button id="go">Go</button><div id="box" style="height:60px"></div>`

/** One Chromium, one page for the tests of a file; each `open` is a fresh document. `more`: scripts beside the lab. */
export function useApp(more: readonly URL[] = []): (options?: AppOptions) => Promise<App> {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let visit: Visit
  let dialogs: string[] = []
  const launch = async () => {
    const executablePath = findChromium()
    const launched = chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...toChromiumArgs('IsolateOrigins', 'site-per-process'), '--disable-site-isolation-trials'],
    })
    const [scripts] = await Promise.all([bundlePage(more), launched.then((made) => (browser = made))])
    context = await browser.newContext({ viewport: { width: 400, height: 420 }, locale: 'en-US' })
    for (const content of scripts) await context.addInitScript({ content })
    await context.route('**/*', (route) => answer(route, page, visit))
    page = await context.newPage()
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      dialog.dismiss().catch(() => {})
    })
    page.on('crash', () => void browser.close())
  }
  beforeAll(launch)
  afterAll(() => browser.close())

  return async (given = {}) => {
    const options = { ...given }
    const simulator = createSimulator({ scenario: options.scenario })
    visit = { options, simulator, urls: [], held: [] }
    dialogs = []
    const { urls, held } = visit
    // A page can crash, or be ended for its loop.
    if (!browser.isConnected()) await launch()
    await page.goto(entry)
    return {
      page,
      simulator,
      dialogs,
      urls,
      run: (lab = {}) => page.evaluate((made) => window.lab.run(made), lab),
      again: () =>
        page.evaluate(async () => {
          window.lab.execute('a')
          await window.lab.finishOrOpen()
          return window.lab.report('a')
        }),
      pass: (ms) => page.evaluate((time) => window.lab.pass(time), ms),
      finish: () => page.evaluate(() => window.lab.finish()),
      finishOrOpen: () => page.evaluate(() => window.lab.finishOrOpen()),
      report: (name = 'a') => page.evaluate((client) => window.lab.report(client), name),
      async act(deed) {
        expect(await page.evaluate((done) => window.lab.act(done), deed)).toBe(true)
      },
      setScenario(scenario) {
        options.scenario = scenario
        simulator.setScenario(scenario)
      },
      async release() {
        for (const { url, resolve } of held.splice(0)) {
          await page.evaluate((address) => window.lab.resume(address), url)
          resolve()
        }
        await page.evaluate(() => window.lab.settle())
      },
      async setOffline(offline) {
        await context.setOffline(offline)
        await page.evaluate(() => window.lab.settle())
      },
    }
  }
}

async function answer(route: Route, page: Page, { options, simulator, urls, held }: Visit): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (url.startsWith(entry)) {
    return route.fulfill({ contentType: 'text/html', body: options.html ?? appHtml, headers: options.headers ?? {} })
  }
  urls.push(url)
  const hangs = () => page.evaluate((address) => window.lab.hang(address), url).catch(() => {})
  if (options.refuse?.(url)) {
    // A frame that is refused says nothing of it.
    if (request.isNavigationRequest()) await hangs()
    return route.abort('connectionrefused')
  }
  if (options.hold?.(url)) {
    await hangs()
    await new Promise<void>((resolve) => held.push({ url, resolve }))
  }
  const given = options.answer?.(url)
  if (given !== undefined) return route.fulfill({ contentType: 'text/javascript', body: given }).catch(() => {})
  const body = request.postData()
  const answered = simulator.fetch(new Request(url, { method: request.method(), ...(body === null ? {} : { body }) }))
  // What never comes is known, and not guessed from its lateness.
  const { stage } = simulator.requests.at(-1) ?? {}
  if (isHung(options.scenario, stage)) void hangs()
  const response = await answered.catch(() => undefined)
  if (!response) return route.abort('connectionreset')
  const headers = Object.fromEntries(response.headers)
  await route.fulfill({ status: response.status, headers, body: await response.text() }).catch(() => {})
}

function isHung(given: ScenarioName | Scenario = 'works', stage = ''): boolean {
  const scenario: Record<string, unknown> = { ...(typeof given === 'string' ? scenarios[given] : given) }
  return scenario[stage === 'second-stage' ? 'secondStage' : stage] === 'hang'
}
