import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { Engine, Key, StartOptions } from '../../../src/drive/engine.ts'
import { startEngine } from '../../../src/drive/start-engine.ts'
import type { Shown } from '../../page/drop-in-types.ts'
import { createPageSite, type PageSite } from './create-page-site.ts'
import type { Html } from './tags.ts'

type ScenarioText = Parameters<PageSite['simulator']['setScenario']>[0]

export interface PageInit {
  /** What the vendor does. @default 'works' */
  scenario?: ScenarioText
  headers?: Record<string, string>
}

export interface PageVisit {
  engine: Engine
  site: PageSite
  /** Opens the page and waits until it has loaded. */
  open: (html: Html, init?: PageInit) => Promise<void>
  /** Opens the page and waits only until its first script has run: it may never load. */
  begin: (html: Html, init?: PageInit) => Promise<void>
  /** A click of the mouse. */
  click: (selector?: string) => Promise<void>
  /** Solves the one challenge that is shown: by keys. */
  solve: () => Promise<void>
  /** The same with the mouse. */
  drag: () => Promise<void>
  /** Waits for the one challenge, and gives where its gap is. */
  sees: () => Promise<number>
  /** What the callbacks got, once they have been called so often. */
  results: (count?: number) => Promise<Shown[]>
  /** How often a challenge was opened since `open`. */
  opened: () => number
  /** How often the vendor was asked for its script since `open`. */
  requested: () => number
  /** The vendor works again, and the pause after a failed request is over. */
  recover: () => Promise<void>
  errors: () => Promise<string[]>
  /** Of a page that may never load: waits for its button. */
  hasButton: () => Promise<void>
  /** The same until our file has run, which may be async. */
  hasFile: () => Promise<void>
  /** The same until it has loaded. */
  loaded: () => Promise<void>
  /** What the form sent, once the next page is there. */
  sent: () => Promise<Record<string, string>[]>
}

/** One engine and one site for the tests of a file. */
export function usePage(options: StartOptions = {}): PageVisit {
  const visit = {} as PageVisit
  beforeAll(async () => {
    const [site, engine] = await Promise.all([createPageSite(), startEngine(inject('engine'), options)])
    Object.assign(visit, toVisit(site, engine))
  })
  afterAll(async () => {
    await visit.engine?.close()
    await visit.site?.close()
  })
  return visit
}

function toVisit(site: PageSite, engine: Engine): PageVisit {
  let requestsBefore = 0
  const { simulator } = site
  const prepare = (html: Html, { scenario = 'works', headers }: PageInit = {}) => {
    simulator.setScenario(scenario)
    site.setPage(html, headers)
    site.sent.splice(0)
    requestsBefore = simulator.requests.length
  }
  const count = (wanted: string) =>
    simulator.requests.slice(requestsBefore).filter(({ stage }) => stage === wanted).length
  /** A page that goes away, or has not come yet, answers with an error. */
  const readSafely = <Value>(expression: string) => engine.read<Value>(expression).catch(() => undefined)
  const becomesTrue = (expression: string) =>
    expect.poll(() => readSafely(expression), { timeout: 8000, interval: 20 }).toBe(true)
  const sees = async () => {
    const look = () => readSafely<number[]>('seen.challenges()')
    await expect.poll(look, { timeout: 8000, interval: 20 }).toHaveLength(1)
    return (await look())?.[0] as number
  }
  return {
    engine,
    site,
    sees,
    async open(html, init) {
      prepare(html, init)
      await engine.open(site.url)
    },
    async begin(html, init) {
      prepare(html, init)
      await engine.begin(site.url)
      await site.whenBegun()
      await becomesTrue('!!window.seen')
    },
    click: (selector = '#TencentCaptcha') => engine.click(selector),
    async solve() {
      const gap = await sees()
      const keys: Key[] = ['Home']
      for (let at = 10; at <= gap; at += 10) keys.push('PageUp')
      for (let at = 1; at <= gap % 10; at += 1) keys.push('ArrowRight')
      await engine.press('[data-tcaptcha-challenge=ready] [role=slider]', ...keys, 'Enter')
    },
    async drag() {
      const gap = await sees()
      const track = await engine.read<number>('seen.track()')
      await engine.drag('[data-tcaptcha-challenge=ready] [role=slider]', (track * gap) / 100)
    },
    async results(count = 1) {
      const look = () => readSafely<Shown[]>('seen.results')
      await expect
        .poll(async () => (await look())?.length, { timeout: 8000, interval: 20 })
        .toBeGreaterThanOrEqual(count)
      return (await look()) ?? []
    },
    opened: () => count('config'),
    requested: () => count('entry'),
    async recover() {
      simulator.setScenario('works')
      site.release()
      await engine.read('void seen.skip(10000)')
    },
    errors: () => engine.read('seen.errors'),
    hasButton: () => becomesTrue('!!document.getElementById("TencentCaptcha")'),
    hasFile: () => becomesTrue('Symbol.for("tcaptcha") in document'),
    loaded: () => becomesTrue('document.readyState === "complete"'),
    async sent() {
      // Nothing more can come once the page has gone.
      await becomesTrue('document.title === "sent"')
      return site.sent
    },
  }
}
