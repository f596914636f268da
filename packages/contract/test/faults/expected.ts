import { expect } from 'vitest'
import type { Leftovers } from './page/leftovers.ts'
import type { Outcome, Report } from './page/lab-types.ts'

/** A page with nothing on it. */
export const nothing: Leftovers = {
  tags: [],
  marked: 0,
  boxes: [],
  symbols: [],
  globals: [],
  timers: 0,
  listeners: [],
}

/** What remains once an entry script has come: its tag, which is how v1 finds its host. */
export const leftOf = (tag = 'TCaptcha.js'): Leftovers => ({ ...nothing, tags: [tag] })

/** What remains after a failed load: nothing but an ear for the network. */
export const deaf: Leftovers = { ...nothing, listeners: ['online'] }

export interface Disaster {
  code: string
  errorCode: number
  /** Milliseconds, or where jitter has a part in it, from and to. */
  ms: number | readonly [from: number, to: number]
  prefix?: 'terror' | 'trerror'
  left?: Leftovers
}

/** One settlement, one `onResult`, a ticket of the right age and kind, and a clean page. */
export function expectDisaster(report: Report, expected: Disaster): void {
  const { code, errorCode, prefix = 'terror', left = leftOf() } = expected
  const [from, to] = typeof expected.ms === 'number' ? [expected.ms, expected.ms] : expected.ms
  const { ms = Number.NaN, at = Number.NaN, outcome } = report
  expect(outcome).toMatchObject({ kind: 'disaster', code, errorCode, appId: '190000001' })
  expect(ms).toBeGreaterThanOrEqual(from)
  expect(ms).toBeLessThanOrEqual(to)
  expectTicket(outcome, prefix, errorCode, at)
  expect(report).toMatchObject({ settled: 1, status: 'done', results: ['disaster'], left })
}

function expectTicket(outcome: Outcome | undefined, prefix: string, errorCode: number, at: number): void {
  const [, seconds] =
    new RegExp(`^${prefix}_${errorCode}_190000001_(\\d{10})(_\\w+)?$`).exec(outcome?.ticket ?? '') ?? []
  expect(outcome?.ticket).toMatch(new RegExp(`^${prefix}_${errorCode}_190000001_\\d{10}`))
  // By the page's clock.
  expect(Number(seconds)).toBe(1_700_000_000 + Math.floor(at / 1000))
  expect(outcome?.randstr).toMatch(/^@[0-9a-z]{4,14}$/)
}

/** The challenge is on the page and waits. */
export function expectOpen(report: Report, ms?: number): void {
  expect(report).toMatchObject({ settled: 0, status: 'open', results: [] })
  expect(report.states.at(-1)).toBe('open')
  if (ms !== undefined) expect(report.now).toBe(ms)
}

/** A real ticket of the simulator. */
export function expectSolved(report: Report): void {
  expect(report).toMatchObject({ settled: 1, status: 'done', results: ['solved'] })
  expect(report.outcome).toMatchObject({
    kind: 'solved',
    ticket: expect.stringMatching(/^tr?0\w+/),
    appId: '190000001',
  })
}
