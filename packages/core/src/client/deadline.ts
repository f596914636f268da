import { now } from '../platform/time.ts'

/** The time that one `execute()` may take, without the time that is the visitor's. */
export interface Deadline {
  /** Milliseconds. */
  left: () => number
  /** Stops the clock. Returns what starts it again. */
  pause: () => () => void
}

export function createDeadline(ms: number): Deadline {
  let end = now() + ms
  return {
    left: () => end - now(),
    pause() {
      const pausedAt = now()
      return () => {
        end += now() - pausedAt
      }
    },
  }
}
