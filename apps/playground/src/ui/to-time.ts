/** Milliseconds while that is readable, then seconds, then minutes. */
export function toTime(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`
  return ms < 600_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}
