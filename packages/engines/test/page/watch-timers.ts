/** Timers that are given to the core in place of the page's, and counted. */
export interface CountedTimers {
  setTimeout: (run: () => void, ms?: number) => number
  clearTimeout: (timer: number) => void
  /** How many wait. */
  count: () => number
}

export function createTimers(): CountedTimers {
  const { setTimeout, clearTimeout } = window
  const live = new Set<number>()
  return {
    setTimeout(run, ms) {
      const timer = setTimeout.call(
        window,
        () => {
          live.delete(timer)
          run()
        },
        ms,
      ) as unknown as number
      live.add(timer)
      return timer
    },
    clearTimeout(timer) {
      live.delete(timer)
      clearTimeout.call(window, timer)
    },
    count: () => live.size,
  }
}
