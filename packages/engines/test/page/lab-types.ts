import type * as Core from '@tcaptcha/core'
import type { TakeAway } from './take-away.ts'
import type { CountedTimers } from './watch-timers.ts'

/** What can travel into a page. */
export interface PlainOptions {
  /** Scenarios and entry files of the simulator, such as `entry-404/TJCaptcha.js`, or URLs; tried in order. */
  scripts: string[]
  loadTimeout?: number
  openTimeout?: number
  nonce?: string
  /** A selector. */
  element?: string
}

/** How one `execute()` ended. */
export interface Outcome {
  kind?: string
  by?: string
  ticket?: string
  code?: string
  errorCode?: number
  /** The name of what it rejected with. */
  rejected?: string
  message?: string
  /** Milliseconds until it settled. */
  ms: number
  /** How often it settled. */
  settled: number
}

/** What is left on the page. */
export interface Leftovers {
  listeners: string[]
  timers: number
  nodes: string[]
  /** Uncaught errors and unhandled rejections. */
  errors: string[]
}

/** One request of the core for a script that came or failed. */
export interface ScriptRequest {
  src: string
  /** Why it failed; empty where it came. */
  code: string
  /** Milliseconds since `execute()`. */
  ms: number
}

/** What the tests do inside the page. */
export interface Lab {
  /** Makes the client. Its script comes from the simulator. */
  make: (options: PlainOptions) => void
  /** Calls `execute()`; `number` is that of the call. */
  execute: () => number
  /** Resolves once that call has settled. */
  settled: (number: number) => Promise<Outcome>
  /** Both. */
  run: () => Promise<Outcome>
  /** Aborts the last call. Milliseconds until it settled. */
  abort: () => Promise<number>
  /** Milliseconds from `execute()` until the challenge was open, and the visitor can use it. */
  open: () => Promise<number>
  /** Once the client says that it is open. */
  opened: () => Promise<void>
  /** Where the puzzle's gap is, 0 to 100. */
  gap: () => number
  attach: () => void
  undo: () => void
  /** Or a click on the first button where the engine can't; says which. */
  requestSubmit: () => boolean
  /** From now on the app itself sends the form. */
  handleSubmit: () => void
  /** The tickets that the app's handler saw, once it was called so often. */
  handled: (times: number) => Promise<string[]>
  reset: () => void
  status: () => string
  /** Opens the challenge and resets the client, so many times. */
  cycle: (times: number) => Promise<void>
  /** What the engine lacks. */
  missing: () => TakeAway[]
  /** Requests of the core for scripts, once there is one. */
  requested: () => Promise<ScriptRequest[]>
  /** In the order in which they ended. */
  requests: () => ScriptRequest[]
  /** Once two frames have been drawn. */
  left: () => Promise<Leftovers>
}

declare global {
  interface Window {
    tcaptcha: typeof Core
    /** Where the simulator listens. */
    simulatorUrl: string
    before: { timers: CountedTimers; listeners: () => string[]; errors: string[] }
    lab: Lab
  }
}
