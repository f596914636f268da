/** Calls an app's callback; what it throws surfaces as the app's own uncaught error and changes nothing here. */
export function safely<Args extends unknown[], Result>(
  callback: ((...args: Args) => Result) | undefined,
  ...args: Args
): Result | undefined {
  try {
    return callback && callback(...args)
  } catch (error) {
    surface(error)
    return undefined
  }
}

/** Throws `error` where the browser reports it: `window.onerror`, the console, the app's monitoring. */
export function surface(error: unknown): void {
  // By no microtask of a promise: its error would be an unhandled rejection.
  setTimeout(() => {
    throw error
  })
}
