import { expect, type TestContext } from 'vitest'
import type { Leftovers, Outcome } from '../page/lab-types.ts'

/** A page on which nothing is left and nothing was thrown. */
export const clean: Leftovers = { listeners: [], timers: 0, nodes: [], errors: [] }

/** A ticket that the simulator has issued. */
export const solved = { kind: 'solved', ticket: expect.stringMatching(/^tr03simulator_/), settled: 1 }

/** A disaster ticket that the core has made. */
export const toDisaster = (code: string): object => ({
  kind: 'disaster',
  code,
  errorCode: 1001,
  ticket: expect.stringMatching(/^trerror_1001_190000000_\d{10}$/),
  settled: 1,
})

/** What the server gets of the form. */
export const toSent = (fields: Record<string, unknown> = {}, path = '/sent'): object => ({
  method: 'POST',
  path,
  fields: {
    user: 'a',
    text: '',
    ticket: expect.stringMatching(/^tr03simulator_/),
    randstr: expect.any(String),
    ...fields,
  },
})

/** Milliseconds that an engine may take more or less. */
const tolerance = 300

/** Holds what happened to `ms`, and keeps it for the comparison of the engines. */
export function expectTime({ task }: TestContext, ms: number, actual: number, outcome: Partial<Outcome> = {}): void {
  const { kind = '', code = '', rejected = '' } = outcome
  const ends = (task.meta.ends ??= [])
  ends.push({ outcome: [kind, code, rejected].filter(Boolean).join(' '), ms: actual })
  expect(Math.abs(actual - ms), `${actual} ms instead of ${ms}`).toBeLessThanOrEqual(tolerance)
}
