import type * as Core from '@tcaptcha/core'
import type { Leftovers } from './leftovers.ts'
import type { Deed } from './visitor.ts'

/** How one `execute()` ended, as plain data. */
export interface Outcome {
  kind?: Core.TCaptchaResult['kind']
  by?: string | undefined
  ticket?: string | undefined
  randstr?: string | undefined
  appId?: string
  bizState?: unknown
  visitToken?: string | undefined
  code?: string
  errorCode?: number | undefined
  vendorMessage?: string | undefined
  message?: string
  cause?: string
  raw?: unknown
  /** What it rejected with. */
  rejected?: string
}

/** One call of `execute()`. */
export interface Execution {
  client: string
  /** Milliseconds until it settled. */
  ms?: number
  /** When, by the page's clock. */
  at?: number
  /** How often. */
  settled: number
  outcome?: Outcome
}

/** What happened to one client so far. */
export interface Report extends Execution {
  /** Milliseconds since the page was opened. */
  now: number
  status: string
  /** Every state, repeated ones too. */
  states: string[]
  /** Kinds that `onResult` was told since the last `execute()`. */
  results: string[]
  errors: string[]
  left: Leftovers
}

export interface LabOptions extends Omit<Partial<Core.TCaptchaOptions>, 'element'> {
  /** Or a selector of one. */
  element?: Core.TCaptchaOptions['element'] | string
}

/** What can travel into a page. */
export interface PlainOptions extends Pick<
  LabOptions,
  'appId' | 'loadTimeout' | 'openTimeout' | 'nonce' | 'unsafeScriptSource'
> {
  script?: string | PlainSource | (string | PlainSource)[]
  vendor?: Record<string, unknown>
  element?: string
}

interface PlainSource {
  src: string
  generation?: 1 | 2
  appId?: string
}

/** What tests do inside the page. */
export interface Lab {
  now: () => number
  /** Lets the clock run; everything that is no timer takes no time. `until` is asked after each timer, and can end it. */
  pass: (ms: number, until?: () => boolean) => Promise<void>
  settle: () => Promise<void>
  hang: (url: string) => void
  resume: (url: string) => void
  /** Work of a request that the page answers itself: `settle` waits for it. */
  track: <Value>(url: string, work: Promise<Value>) => Promise<Value>
  /** Makes a client and remembers all that it says. `core`: of which copy of the library. */
  client: (name: string, options?: LabOptions, core?: typeof Core) => Core.TCaptcha
  clients: Record<string, Core.TCaptcha>
  /** Calls `execute()` and remembers how it ends. */
  execute: (name: string, init?: { signal?: AbortSignal }) => Execution
  executions: Execution[]
  /** Lets the clock run until every `execute()` has settled. */
  finish: (limit?: number) => Promise<void>
  /** … or waits for the visitor. */
  finishOrOpen: (limit?: number) => Promise<void>
  /** All at once: a client, one `execute()`, and a minute more in which nothing may happen. */
  run: (options?: LabOptions) => Promise<Report>
  report: (name: string) => Report
  act: (deed: Deed) => Promise<boolean>
  states: Record<string, string[]>
  results: Record<string, Outcome[]>
  events: Record<string, Core.TCaptchaEvent[]>
  /** Uncaught errors of the page. */
  errors: string[]
  left: () => Leftovers
}

declare global {
  interface Window {
    lab: Lab
    tcaptcha: typeof Core
    /** A second copy of the library. */
    twin: typeof Core
    /** For a copy of the library: a timer that is counted. */
    ourTimeout: typeof setTimeout
  }
}
