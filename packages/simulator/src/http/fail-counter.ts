/** Counts the failures of scenarios that fail only at first. */
export interface FailCounter {
  /** Whether this time is one of the first `times` that have to fail. After one success the count starts over. */
  failsNow: (times: number, key: string) => boolean
  reset: () => void
}

/** Beyond it the key that was unused longest is forgotten. */
const mostKeys = 1000

/** Creates a counter at zero. */
export function createFailCounter(): FailCounter {
  const counts = new Map<string, number>()
  return {
    failsNow(times, key) {
      const count = counts.get(key) ?? 0
      counts.delete(key)
      if (count >= times) return false
      counts.set(key, count + 1)
      const [oldest] = counts.keys()
      if (counts.size > mostKeys && oldest !== undefined) counts.delete(oldest)
      return true
    },
    reset: () => counts.clear(),
  }
}
