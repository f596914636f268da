import type { Clock } from '@tcaptcha/server'

/** The system's clock, whose monotonic half can leap: what a rehearsal would have to wait for has passed. */
export function createSessionClock() {
  let ahead = 0
  const clock: Clock = {
    now: () => Date.now(),
    monotonic: () => performance.now() + ahead,
    setTimeout: (run, ms, idle = false) => {
      // A number in a worker, which has no process to keep alive.
      const timer: NodeJS.Timeout | number = setTimeout(run, ms)
      if (idle && typeof timer === 'object') timer.unref()
      return () => clearTimeout(timer)
    },
  }
  return {
    ...clock,
    leap: (ms: number) => void (ahead += ms),
    /** For what outlasts a process: the monotonic half begins anew with each. */
    lasting: () => Date.now() + ahead,
  }
}
