import type { TCaptchaOptions } from './options.ts'
import { toOwn } from '../platform/own-properties.ts'
import { safely } from '../platform/safely.ts'

/**
 * Options with defaults behind them: the nearest wins, `vendor` is merged by key, and of `onResult` and `onEvent` all
 * run, the defaults' first. A value of `undefined` counts as absent. Neither argument is changed.
 */
export function mergeOptions(
  defaults: Partial<TCaptchaOptions>,
  options: Partial<TCaptchaOptions>,
): Partial<TCaptchaOptions> {
  const outer = toOwn(defaults)
  const merged: Partial<TCaptchaOptions> = { ...outer }
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined) Reflect.set(merged, key, value)
  }
  merged.vendor = mergeVendor(outer.vendor, toOwn(options).vendor)
  merged.onResult = both(outer.onResult, toOwn(options).onResult)
  merged.onEvent = both(outer.onEvent, toOwn(options).onEvent)
  return merged
}

function mergeVendor(outer: TCaptchaOptions['vendor'], inner: TCaptchaOptions['vendor']): TCaptchaOptions['vendor'] {
  if (!outer || !inner) return inner ?? outer
  if (typeof outer !== 'function' && typeof inner !== 'function') return { ...outer, ...inner }
  const read = async (vendor: typeof outer) => (typeof vendor === 'function' ? vendor() : vendor)
  return async () => Object.assign({}, ...(await Promise.all([read(outer), read(inner)])))
}

function both<Args extends unknown[]>(
  outer: ((...args: Args) => void) | undefined,
  inner: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | undefined {
  if (!outer || !inner) return inner ?? outer
  return (...args) => {
    safely(outer, ...args)
    inner(...args)
  }
}
