import type { Clock } from '../platform/clock.ts'
import { createIdleTimer } from '../platform/idle-timer.ts'

/** How long after the last visitor it goes on looking. */
const inUseFor = 600_000

/**
 * Looks again by itself, so that an outage and its end are seen on a quiet site, too: soon while something is suspicious, now
 * and then while visitors come. Nothing runs before the first visitor, ten minutes after the last, or after `close`.
 */
export function createBackground(parts: {
  clock: Clock
  look: () => Promise<unknown>
  isSuspicious: () => boolean
  /** No ticket has shown of late that the API works. */
  isUncertain: () => boolean
  /** Milliseconds until a further look makes sense. */
  dueIn: () => number
  /** Milliseconds between looks while nothing is suspicious; `false` for none. */
  heartbeat: number | false
}) {
  const { clock, look, isSuspicious, isUncertain, dueIn, heartbeat } = parts
  const timer = createIdleTimer(clock, () => void run())
  let usedAt = -Infinity
  let plannedAt = -Infinity
  let isClosed = false

  /** Makes sure that the next look comes in time. */
  function plan() {
    const pause = isSuspicious() ? Math.max(1, dueIn()) : heartbeat
    if (isClosed || pause === false || clock.monotonic() - usedAt > inUseFor) return
    plannedAt = clock.monotonic()
    timer.startBy(pause)
  }

  async function run() {
    if (isSuspicious() || isUncertain()) await look().catch(() => {})
    plan()
  }

  return {
    plan,
    /** A visitor came. */
    touch() {
      usedAt = clock.monotonic()
      // Once a second is enough to notice that nothing is planned.
      if (usedAt - plannedAt > 1_000) plan()
    },
    close() {
      isClosed = true
      timer.stop()
    },
  }
}
