import type { Clock } from '../../src/platform/clock.ts'

export interface FakeClock extends Clock {
  advance: (ms: number) => void
  /** Fires the next timer, wherever it is, if it is due within `ms`. */
  runNext: (ms?: number) => boolean
  /** Moves only the wall clock, as a correction by NTP or an operator does. */
  jump: (ms: number) => void
  /** Timers that somebody waits for; with `idle`, those of the background, too. */
  pending: (idle?: boolean) => number
}

/** Time that moves only when told to. */
export function createFakeClock(start = 1_700_000_000_000): FakeClock {
  let elapsed = 0
  let wall = start
  const timers = new Set<{ at: number; run: () => void; idle: boolean }>()
  const next = () => {
    let first: { at: number; run: () => void; idle: boolean } | undefined
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
    setTimeout: (run, ms, idle = false) => {
      const timer = { at: elapsed + ms, run, idle }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance: (ms) => advanceTo(elapsed + ms),
    runNext: (ms = Infinity) => {
      const timer = next()
      if (!timer || timer.at - elapsed > ms) return false
      wall += timer.at - elapsed
      elapsed = timer.at
      timers.delete(timer)
      timer.run()
      return true
    },
    jump: (ms) => (wall += ms),
    pending: (idle = false) => [...timers].filter((timer) => idle || !timer.idle).length,
  }
}
