/** Milliseconds on a clock that no one can set back. */
export const now = (): number => Math.round(performance.now())

/** Resolves after `ms`, or when `signal` aborts: what ends an attempt ends its timers. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
