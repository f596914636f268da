import { expect, type BrowserContext, type Page, type Route } from '@playwright/test'
import type { Scenario, ScenarioName, Simulator } from '@tcaptcha/simulator'
import { readScript } from './bundle.ts'
import { toSent, type Sent } from './sent.ts'
import { answerAsVendor, createVendor, vendorHosts } from './vendor.ts'

const origin = 'https://app.example'
const received = '<!doctype html><html lang="en"><title>received</title><h1>Received</h1>'

export interface OpenOptions {
  scenario?: ScenarioName | Scenario
  /** Of the app's own pages. */
  headers?: Record<string, string>
  /** Of what the vendor answers; `undefined` drops one. */
  vendorHeaders?: Record<string, string | undefined>
  lang?: string
  /** For a page that never loads. @default 'load' */
  waitUntil?: 'commit'
}

/** How one `execute()` ended, without what differs from run to run. */
export interface Outcome {
  kind: string
  by?: string
  code?: string
  ticket?: string
  message?: string
}

/** https://app.example with its server, and the vendor at its real addresses. */
export interface Site {
  page: Page
  simulator: Simulator
  /** All that the app's server received. */
  sent: Sent[]
  /** Uncaught errors of the page that no test asked for. */
  errors: string[]
  /** Goes to a page with that body, or to a whole document. */
  open: (html: string, options?: OpenOptions) => Promise<void>
  /** What else the app's server has. */
  serve: (path: string, html: string) => void
  /** The network is gone, and the browser knows it. */
  goOffline: () => Promise<void>
  goOnline: () => Promise<void>
  whenSent: (count?: number) => Promise<Sent>
  /** Waits for an uncaught error and takes it off the list. */
  whenError: (pattern: RegExp) => Promise<string>
  /** What `ask()` resolved with, oldest first. */
  outcomes: () => Promise<Outcome[]>
  whenOutcome: (count?: number) => Promise<Outcome>
  /** How many challenges the vendor was asked for. */
  challenges: () => number
  /** The vendor's entry scripts that were asked for, with or without success. */
  scripts: () => number
}

export async function createSite(page: Page, context: BrowserContext): Promise<Site> {
  const simulator = await createVendor()
  const documents = new Map<string, string>()
  const sent: Sent[] = []
  const errors: string[] = []
  let options: OpenOptions = {}
  let isOffline = false
  let scripts = 0
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`))

  const answer = async (route: Route) => {
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    if (vendorHosts.test(request.url())) {
      if (/\/T\w*Captcha(-global)?\.js$/.test(pathname)) scripts += 1
      if (isOffline) return route.abort('internetdisconnected')
      return answerAsVendor(route, simulator, options.vendorHeaders)
    }
    if (!request.url().startsWith(`${origin}/`)) return route.abort('namenotresolved')
    const body = readPath(pathname)
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
    if (body) return route.fulfill({ contentType, body: await body, headers: { ...options.headers } })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    if (request.method() !== 'GET' || search) sent.push(await toSent(request))
    const html = request.method() === 'GET' ? (documents.get(pathname) ?? received) : received
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: { ...options.headers } })
  }
  // A page that has gone meanwhile waits for no answer.
  await context.route('**/*', (route) => answer(route).catch(ignoreClosed))

  const outcomes = () => page.evaluate(() => window.outcomes ?? [])
  const toDocument = (html: string) =>
    /^<!doctype/i.test(html)
      ? html
      : `<!doctype html><html lang="${options.lang ?? 'en'}"><meta charset="utf-8"><title>app</title><body>${html}`
  return {
    page,
    simulator,
    sent,
    errors,
    async open(html, given = {}) {
      options = given
      if (given.scenario) simulator.setScenario(given.scenario)
      documents.set('/', toDocument(html))
      await page.goto(`${origin}/`, { waitUntil: given.waitUntil ?? 'load' })
    },
    serve: (path, html) => void documents.set(path, toDocument(html)),
    async goOffline() {
      isOffline = true
      await context.setOffline(true)
    },
    async goOnline() {
      isOffline = false
      await context.setOffline(false)
    },
    async whenSent(count = 1) {
      await expect.poll(() => sent.length, { message: 'requests that the app received' }).toBe(count)
      return sent[count - 1] as Sent
    },
    async whenError(pattern) {
      const at = () => errors.findIndex((error) => pattern.test(error))
      await expect.poll(at, { message: `an uncaught error like ${pattern}` }).toBeGreaterThanOrEqual(0)
      return errors.splice(at(), 1)[0] ?? ''
    },
    outcomes,
    async whenOutcome(count = 1) {
      await expect.poll(async () => (await outcomes()).length, { message: 'outcomes' }).toBe(count)
      return (await outcomes())[count - 1] as Outcome
    },
    challenges: () => simulator.requests.filter(({ stage }) => stage === 'config').length,
    scripts: () => scripts,
  }
}

const readPath = (pathname: string) => {
  const [, folder, rest = ''] = /^\/(app|npm)\/(.*)$/.exec(pathname) ?? []
  return folder && readScript(folder === 'npm' ? `npm/${rest}` : rest)
}

function ignoreClosed(error: unknown): void {
  if (!/closed|already handled/i.test(String(error))) throw error
}
