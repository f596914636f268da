import { systemClock, type Clock } from '../../../src/platform/clock.ts'

/**
 * Durations last `factor` times as long: on a busy machine a store that is well must not count as one that hangs. The wall clock
 * stays, and budgets go by the time of Redis.
 */
export const createPatientClock = (factor: number): Clock => ({
  now: systemClock.now,
  monotonic: () => systemClock.monotonic() / factor,
  setTimeout: (run, ms, idle) => systemClock.setTimeout(run, ms * factor, idle),
})
