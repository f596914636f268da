/** Allows `points` uses of a key in `windowMs`, by a clock of milliseconds. */
export function createLimiter(points: number, windowMs: number, now: () => number) {
  const uses = new Map<string, readonly number[]>()
  const toRecent = (key: string) => (uses.get(key) ?? []).filter((at) => now() - at < windowMs)
  return {
    /** How often it was used within the window. */
    count: (key: string): number => toRecent(key).length,
    /** Counts one more use, and says whether it was one too many. */
    fits(key: string): boolean {
      const recent = toRecent(key)
      if (recent.length >= points) return false
      uses.set(key, [...recent, now()])
      return true
    },
  }
}
