import { toOwn } from '../platform/own-properties.ts'
import { safely } from '../platform/safely.ts'
import type { TCaptchaEvent } from './events.ts'
import type { TCaptchaResult } from './result.ts'

/**
 * What a tool for developers puts on the page as `window[Symbol.for('tcaptcha.devtools')]`. Only the build that the
 * `development` condition selects reads it, at each use; the default build has no trace of it.
 */
export interface TCaptchaDevtools {
  /** Gets the absolute URL of the script that the options name, and returns that of the script to load. Any host. */
  toScriptUrl?: ((url: string) => string) | undefined
  /** Every event of every client. */
  onEvent?: ((event: TCaptchaEvent) => void) | undefined
  /** Every result of every client, those of a `reset()` included. */
  onResult?: ((result: TCaptchaResult) => void) | undefined
}

const key = /* @__PURE__ */ Symbol.for('tcaptcha.devtools')

/** The page's tool, or an empty one. Call it behind `__DEV__` only. */
export const readDevtools = (): TCaptchaDevtools => toOwn((Reflect.get(window, key) as TCaptchaDevtools | null) || {})

/** Tells the page's tool. Call it behind `__DEV__` only. */
export function tellDevtools<Name extends 'onEvent' | 'onResult'>(
  name: Name,
  detail: Name extends 'onEvent' ? TCaptchaEvent : TCaptchaResult,
): void {
  safely(readDevtools()[name] as ((detail: TCaptchaEvent | TCaptchaResult) => void) | undefined, detail)
}
