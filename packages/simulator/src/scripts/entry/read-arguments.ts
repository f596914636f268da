import type { VendorCallback, VendorOptions } from '../../page/vendor-window.ts'

/** What a construction comes down to, whichever of its forms was used. */
export interface ConstructorArguments {
  element: HTMLElement | undefined
  appid: string
  callback: VendorCallback
  /** The caller's own object: it will be written to. */
  options: VendorOptions
}

/**
 * Sorts out `(appid, callback, options?)`, `(element, appid, callback, options?)`, `(element, { appid, callback })` and
 * `(element)` with its `data-` attributes. Throws what the vendor throws. An empty app id passes, as it does there.
 * Served as text: refers to nothing outside itself.
 */
export function readArguments(
  given: readonly unknown[],
  rules: { message: string; elementFirst: boolean },
): ConstructorArguments {
  const isOptions = (value: unknown): value is VendorOptions => typeof value === 'object' && value !== null
  const isCallback = (value: unknown): value is VendorCallback => typeof value === 'function'
  const [first, second, third, fourth] = given

  if (typeof first === 'string' && isCallback(second) && !rules.elementFirst) {
    return { element: undefined, appid: first, callback: second, options: isOptions(third) ? third : {} }
  }
  // An element of another frame's document is none of this one's.
  if (!(first instanceof HTMLElement)) throw new Error(rules.message)

  const fromAttributes = (): [unknown, unknown, VendorOptions] => {
    let named: unknown
    try {
      // The vendor resolves the path by `eval`, so a CSP without 'unsafe-eval' loses the callback.
      named = window.eval(first.dataset.cbfn ?? '')
    } catch {
      named = undefined
    }
    return [first.dataset.appid ?? '', named, {}]
  }
  const fromValues = (): [unknown, unknown, VendorOptions] => {
    if (isOptions(second)) return [second.appid, second.callback, second]
    return [second, third, isOptions(fourth) ? fourth : {}]
  }
  const [appid, callback, options] = second === undefined ? fromAttributes() : fromValues()
  if (typeof appid !== 'string') throw new Error(rules.message)
  if (!isCallback(callback)) throw new Error('Lost `callback`')
  if (first.dataset.bizState !== undefined) options.bizState = first.dataset.bizState
  return { element: first, appid, callback, options }
}
