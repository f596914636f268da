import type { FakeClock } from './fake-clock.ts'

/** Longer than any single call may take, and shorter than the background's pauses. */
const longestCall = 6_000

/** All that can happen without time passing has happened: nothing of the verifier waits for anything but promises and the clock. */
const rest = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** Moves a fake clock as work needs it: one step at a time, however many wait. */
export function createDriver(clock: FakeClock) {
  const running = new Set<Promise<unknown>>()
  let isDriving = false

  async function drive() {
    if (isDriving) return
    isDriving = true
    while (running.size > 0) {
      await rest()
      if (running.size > 0) clock.runNext(longestCall)
    }
    isDriving = false
  }

  return {
    /** Lets time pass only as far as `work` needs it. */
    settle<Value>(work: Promise<Value>): Promise<Value> {
      running.add(work)
      const end = () => void running.delete(work)
      work.then(end, end)
      void drive()
      return work
    },
    /** Lets `ms` pass, with all that happens in between. */
    async pass(ms: number) {
      const target = clock.monotonic() + ms
      for (;;) {
        await rest()
        if (!clock.runNext(target - clock.monotonic())) break
      }
      clock.advance(target - clock.monotonic())
      await rest()
    },
  }
}
