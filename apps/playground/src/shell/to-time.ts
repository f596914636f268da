/** Milliseconds while that is readable, seconds beyond. */
export const toTime = (ms: number): string => (ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)
