const key = Symbol.for('tcaptcha.devtools')

/** What `@tcaptcha/core` reads in its development build. */
interface Devtools {
  toScriptUrl?: (url: string) => string
}

let failures = 0

/**
 * After a failed load the library fails at once for three seconds, in the next test too: it takes the script for another
 * one once `hasFailed` was called. Returns the undo.
 */
export function freshenAddress(): { hasFailed: () => void; undo: () => void } {
  const before: unknown = Reflect.get(window, key)
  const devtools: Devtools = { ...(before as Devtools | undefined) }
  const { toScriptUrl = (url) => url } = devtools
  const mark = failures > 0 ? `#${failures}` : ''
  Reflect.set(window, key, { ...devtools, toScriptUrl: (url: string) => toScriptUrl(url) + mark })
  let isStale = false
  return {
    hasFailed: () => void (isStale = true),
    undo() {
      if (isStale) failures += 1
      if (before === undefined) Reflect.deleteProperty(window, key)
      else Reflect.set(window, key, before)
    },
  }
}
