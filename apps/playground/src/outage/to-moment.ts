/** Milliseconds of the story as minutes and seconds, `4:05`. */
export function toMoment(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
