import type { RecoverDecision, ScriptPreset } from '@tcaptcha/core'

/** What a visitor of the playground sets on the live instance, over what the state says. What is left out is the state's. */
export interface Controls {
  readonly appId?: string
  readonly script?: ScriptPreset
  readonly loadTimeout?: number
  readonly openTimeout?: number
  /** By the vendor's number. */
  readonly recover?: RecoverRules
  readonly perIp?: number
  readonly perSubject?: number
  readonly global?: number
  /** Against the vendor, not the simulator. Only with an app id. */
  readonly real?: true
}

/** What becomes of a failure, by the vendor's number for it. */
export type RecoverRules = Readonly<Partial<Record<number, RecoverDecision>>>

/** The page's choices for `script`. */
export const presets = ['cn', 'cn-v1', 'intl', 'intl-v1'] as const satisfies readonly ScriptPreset[]

/** What `recover` can say. */
export const decisions = ['ticket', 'retry', 'fail'] as const satisfies readonly RecoverDecision[]

/** The words of a link, and which control each one sets. */
export const controlKeys = {
  app: 'appId',
  script: 'script',
  load: 'loadTimeout',
  open: 'openTimeout',
  recover: 'recover',
  ip: 'perIp',
  subject: 'perSubject',
  global: 'global',
  real: 'real',
} as const satisfies Record<string, keyof Controls>

/** A word of a link that is a control. */
export type ControlKey = keyof typeof controlKeys

/** Which numbers make sense; milliseconds for times, a minute's worth for budgets. */
export const ranges = {
  load: [100, 120_000],
  open: [100, 120_000],
  ip: [1, 10_000],
  subject: [1, 10_000],
  global: [1, 100_000],
} as const satisfies Partial<Record<ControlKey, readonly [number, number]>>
