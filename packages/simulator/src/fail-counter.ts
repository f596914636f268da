/** Counts the failures of scenarios that fail only at first. */
export interface FailCounter {
  /** Whether this time is one of the first `times` that have to fail. After one success the count starts over. */
  failsNow: (times: number, key: string) => boolean
  reset: () => void
}

/** Makes one that has counted nothing. */
export function createFailCounter(): FailCounter {
  const counts = new Map<string, number>()
  return {
    failsNow(times, key) {
      const count = counts.get(key) ?? 0
      const fails = count < times
      counts.set(key, fails ? count + 1 : 0)
      return fails
    },
    reset: () => counts.clear(),
  }
}
