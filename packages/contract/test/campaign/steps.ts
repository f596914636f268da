import type { ScenarioName } from '@tcaptcha/simulator'
import type { Leftovers } from '../faults/page/leftovers.ts'
import type { Deed } from '../faults/page/visitor.ts'

/** `a` has a button, `b` a form. */
export type ClientName = 'a' | 'b'

/** Options as plain data. */
export interface PlainOptions {
  script: 'cn' | 'intl' | 'cn-v1' | 'intl-v1'
  loadTimeout: number
  openTimeout: number
  language?: string
  recover?: 'ticket' | 'retry' | 'fail' | 'throw' | 'reset'
  /** Its type, or how its function behaves. */
  vendor?: 'embed' | 'full' | 'unannounced' | 'late' | 'reject' | 'never' | 'throw'
  visitToken?: 'late' | 'reject' | 'never' | 'throw'
  /** What `onResult` does beside being told. */
  callback?: 'throw' | 'reset' | 'execute'
}

/** A vendor of bad manners. */
export interface HostileVendor {
  /** When it calls back by itself. */
  when: 'construct' | 'show' | 'later' | 'destroy' | 'never'
  says: 'solved' | 'closed' | 'error' | 'nonsense'
  times: 1 | 2
  /** When the popup comes; `ghost`: after 15 s, `destroy()` or not. */
  draws: 'show' | 'later' | 'ghost' | 'never'
  throws?: 'construct' | 'show' | 'destroy'
}

export type PageChange =
  | 'swap-body'
  | 'empty-body'
  | 'remove-container'
  | 'move-container'
  | 'move-trigger'
  | 'remove-popup'
  | 'remove-global'
  | 'open-dialog'

/** One thing that happens. Plain data: it travels into the page, and into the title of a test. */
export type Step =
  | { do: 'execute'; client: ClientName; abortable?: boolean }
  | { do: 'abort' | 'reset' | 'preload' | 'attach' | 'detach' | 'click'; client: ClientName }
  | { do: 'options'; client: ClientName; options: PlainOptions }
  /** `looks`: for a second before it, and another after. */
  | { do: 'visitor'; deed: Deed; looks?: boolean }
  | { do: 'pass'; ms: number }
  | { do: 'page'; change: PageChange }
  /** `lies`: only `navigator.onLine` says so. */
  | { do: 'network'; online: boolean; lies?: boolean }
  | { do: 'vendor'; plays: ScenarioName | HostileVendor }
  | { do: 'reload' }
  /** Everything is detached and reset, and a minute and a half passes. */
  | { do: 'leave' }

/** One `execute()` that has settled. */
export interface Ending {
  id: number
  /** How often. */
  times: number
  kind?: string
  by?: string | undefined
  code?: string | undefined
  /** It was rejected with the reason of its own aborted signal. */
  aborted?: boolean
  /** It was rejected with something else. */
  mistake?: string
  /** Milliseconds without those that the challenge was open. */
  ms: number
  /** Which result object, of which several calls can get the same. */
  result?: number
}

/** What was seen during one step. */
export interface Seen {
  started: { id: number; client: ClientName }[]
  ended: (Ending & { client: ClientName })[]
  /** Calls that still wait, without the time that the challenge was open. */
  waiting: { id: number; client: ClientName; ms: number }[]
  /** Results that `onResult` was called with. */
  told: { client: ClientName; result: number }[]
  /** The most popups, or clients that are open, at one time. */
  popups: number
  /** The longest time that a client was open and nothing was visible. */
  blind: number
  /** … and that a popup was visible for no client. */
  ghost: number
  /** Uncaught errors that are neither the app's nor the vendor's. */
  errors: string[]
  left?: Leftovers
}
