import type { Clock } from '../../src/platform/clock.ts'

export interface FakeClock extends Clock {
  advance: (ms: number) => void
  /** Fires the next timer, wherever it is, if it is due within `ms`. */
  runNext: (ms?: number) => boolean
  /** Moves only the wall clock, as a correction by NTP or an operator does. */
  jump: (ms: number) => void
  pending: () => number
}

/** Time that moves only when told to. */
export function createFakeClock(start = 1_700_000_000_000): FakeClock {
  let elapsed = 0
  let wall = start
  const timers = new Set<{ at: number; run: () => void }>()
  /** No `[0]`: tests pollute prototypes. */
  const next = () => {
    let first: { at: number; run: () => void } | undefined
    for (const timer of timers) if (!first || timer.at < first.at) first = timer
    return first
  }

  const advanceTo = (target: number) => {
    for (let timer = next(); timer && timer.at <= target; timer = next()) {
      wall += Math.max(0, timer.at - elapsed)
      elapsed = Math.max(elapsed, timer.at)
      timers.delete(timer)
      timer.run()
    }
    wall += target - elapsed
    elapsed = target
  }

  return {
    now: () => wall,
    monotonic: () => elapsed,
    setTimeout: (run, ms) => {
      const timer = { at: elapsed + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance: (ms) => advanceTo(elapsed + ms),
    runNext: (ms = Infinity) => {
      const timer = next()
      if (!timer || timer.at - elapsed > ms) return false
      advanceTo(timer.at)
      return true
    },
    jump: (ms) => (wall += ms),
    pending: () => timers.size,
  }
}
