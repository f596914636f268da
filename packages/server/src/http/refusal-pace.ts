import type { Clock } from '../platform/clock.ts'
import { sleep } from '../platform/sleep.ts'

/** Keeps refusals from telling their cause by how long they take. */
export interface RefusalPace {
  /** Counts a check that began at `startedAt` and ends now, allowed or not. */
  record: (startedAt: number) => void
  /** Waits until a refusal whose check began at `startedAt` may leave, or until the visitor does. */
  hold: (startedAt: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Milliseconds: no check holds other refusals back for longer. */
const maxHold = 5_000
const windowSeconds = 60

/** Each refusal takes as long as the slowest check of the last minute, and at least `floor` milliseconds. */
export function createRefusalPace(clock: Clock, floor: number): RefusalPace {
  /** The slowest check of each second, oldest first. */
  const slowest = new Map<number, number>()
  const thisSecond = () => Math.floor(clock.monotonic() / 1000)

  function forgetOld() {
    const oldest = thisSecond() - windowSeconds
    for (const second of slowest.keys()) {
      if (second >= oldest) return
      slowest.delete(second)
    }
  }

  function readHold() {
    forgetOld()
    return Math.max(floor, Math.min(maxHold, Math.max(0, ...slowest.values())))
  }

  return {
    record(startedAt) {
      forgetOld()
      const second = thisSecond()
      slowest.set(second, Math.max(slowest.get(second) ?? 0, clock.monotonic() - startedAt))
    },
    async hold(startedAt, signal) {
      // Asked again after each wait: a slower check may have ended meanwhile.
      for (;;) {
        const left = readHold() - (clock.monotonic() - startedAt)
        if (left <= 0 || signal?.aborted) return
        await sleep(clock, left, signal)
      }
    },
  }
}
