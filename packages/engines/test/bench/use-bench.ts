import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { Engine, Key } from '../../src/drive/engine.ts'
import { startEngine } from '../../src/drive/start-engine.ts'
import type { Lab, Leftovers, Outcome, PlainOptions } from '../page/lab-types.ts'
import type { TakeAway } from '../page/take-away.ts'
import { createSite, type Sent, type Site } from './create-site.ts'

export interface Visit {
  /** A page that has no script yet, with a client for these scripts. */
  open: (options: PlainOptions | string, init?: PageInit) => Promise<void>
  engine: Engine
  site: Site
  /** Calls a function of the lab. */
  lab: <Name extends keyof Lab>(name: Name, ...args: Parameters<Lab[Name]>) => Promise<Awaited<ReturnType<Lab[Name]>>>
  /** `execute()` until it has ended, without its ticket's digits. */
  run: () => Promise<Outcome>
  /** Solves the open challenge by keys. */
  solve: () => Promise<void>
  /** What the server got, once it got it and the next page is there. */
  sent: () => Promise<Sent[]>
  left: () => Promise<Leftovers>
}

export interface PageInit {
  without?: readonly TakeAway[]
  /** A Content-Security-Policy. */
  policy?: string
  /** Of the form. */
  method?: 'get' | 'post'
}

/** One engine and one site for the tests of a file. */
export function useBench(): Visit {
  const name = inject('engine')
  const visit = {} as Visit
  beforeAll(async () => {
    const [site, engine] = await Promise.all([createSite(), startEngine(name)])
    Object.assign(visit, toVisit(site, engine))
  })
  afterAll(async () => {
    await visit.engine?.close()
    await visit.site?.close()
  })
  return visit
}

function toVisit(site: Site, engine: Engine): Visit {
  const lab: Visit['lab'] = (method, ...args) =>
    engine.read(`lab.${method}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`)
  return {
    site,
    engine,
    lab,
    async open(options, { without = [], policy = '', method = 'post' } = {}) {
      site.sent.splice(0)
      await engine.open(`${site.url}?${new URLSearchParams({ without: without.join(), policy, method })}`)
      await lab('make', typeof options === 'string' ? { scripts: [options] } : options)
    },
    run: () => lab('run'),
    async solve() {
      await lab('open')
      const gap = await lab('gap')
      const keys: Key[] = ['Home']
      for (let at = 10; at <= gap; at += 10) keys.push('PageUp')
      for (let at = 1; at <= gap % 10; at += 1) keys.push('ArrowRight')
      await engine.press('[data-tcaptcha-challenge=ready] [role=slider]', ...keys, 'Enter')
    },
    async sent() {
      await site.whenSent(1)
      // Nothing more can come once the page has gone.
      await expect.poll(() => engine.read('document.title').catch(() => ''), { timeout: 10_000 }).toBe('sent')
      return site.sent
    },
    left: () => lab('left'),
  }
}
