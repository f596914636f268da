import type { Clock } from '@tcaptcha/server'

/** The system's clock, whose monotonic half can leap: what a rehearsal would have to wait for has passed. */
export function createSessionClock() {
  let ahead = 0
  const clock: Clock = {
    now: () => Date.now(),
    monotonic: () => performance.now() + ahead,
    setTimeout: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  return { ...clock, leap: (ms: number) => void (ahead += ms) }
}
