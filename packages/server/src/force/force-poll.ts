import type { Clock } from '../platform/clock.ts'
import { endsWithin } from '../platform/deadline.ts'
import { createIdleTimer } from '../platform/idle-timer.ts'

const every = 500
/** Older than this, a visitor's check waits for a look. */
const freshFor = 800
/** What a visitor waits for a look at most. */
const patience = 150
const inUseFor = 600_000

/**
 * Looks at what is ordered elsewhere: in the ten minutes after a visitor, while something is forced, and for a visitor when the last
 * look is old. Every look is shared by all who wait for one.
 */
export function createForcePoll(parts: {
  clock: Clock
  /** Undefined where there is nothing to look at. False when it got no answer. */
  look: (() => Promise<boolean>) | undefined
  /** Takes the time that has passed into account. */
  update: () => void
  isBusy: () => boolean
  /** Milliseconds until something ends by itself. */
  endsIn: () => number
}) {
  const { clock, look, update, isBusy, endsIn } = parts
  const timer = createIdleTimer(clock, () => void tick())
  let usedAt = -Infinity
  let plannedAt = -Infinity
  let beganAt = -Infinity
  let lookedAt = -Infinity
  let running: Promise<void> | undefined
  let isClosed = false

  function plan() {
    const at = clock.monotonic()
    const isWanted = look && (isBusy() || at - usedAt <= inUseFor)
    const pause = Math.min(isWanted ? every : Infinity, endsIn())
    if (isClosed || pause === Infinity) return
    plannedAt = at
    timer.startBy(Math.max(1, pause))
  }

  async function run(began: number) {
    if (await look?.().catch(() => false)) lookedAt = began
    update()
    if (beganAt === began) running = undefined
  }

  function lookNow(): Promise<void> {
    const at = clock.monotonic()
    // One that takes so long was dropped by the runtime, with the request that began it.
    if (running && at - beganAt < freshFor) return running
    beganAt = at
    return (running = run(at))
  }

  async function tick() {
    update()
    if (isBusy() || clock.monotonic() - usedAt <= inUseFor) await lookNow()
    plan()
  }

  return {
    plan,
    /** A look that is over within `patience`, or is not waited for any longer. */
    look: () => endsWithin(clock, lookNow(), patience),
    /** A visitor comes. What there is to wait for, at most for `patience`, before anything unverified passes. */
    touch(): Promise<unknown> | undefined {
      const at = (usedAt = clock.monotonic())
      // Once a second is enough to notice that nothing is planned.
      if (at - plannedAt > 1_000) plan()
      if (!look || at - lookedAt <= freshFor) return undefined
      // Of a store that does not answer, a few visitors wait for each look, and the others for none.
      const age = at - beganAt
      if (age < freshFor && (!running || age >= patience)) return undefined
      return endsWithin(clock, lookNow(), age < patience ? patience - age : patience)
    },
    close() {
      isClosed = true
      timer.stop()
    },
  }
}
