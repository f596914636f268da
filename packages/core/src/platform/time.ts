/** Milliseconds on a clock that no one can set back. */
export const now = (): number => Math.round(performance.now())

/** Resolves after `ms`, or when `signal` aborts: what ends an attempt ends its timers. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      // An open challenge waits once a second for as long as it is open.
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
