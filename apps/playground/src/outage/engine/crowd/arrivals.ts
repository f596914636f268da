import { nextArrival, type Random } from './random.ts'
import type { VirtualClock } from '../site/virtual-clock.ts'

/** Lets them come, numbered from 1, at a rate that can be changed at any time. */
export function createArrivals(clock: VirtualClock, random: Random, arrive: (number: number) => Promise<void>) {
  let rate = 0
  let number = 0
  let cancel = () => {}

  function wait() {
    cancel()
    if (rate > 0) cancel = clock.setTimeout(come, nextArrival(random, rate))
  }
  function come() {
    number += 1
    void arrive(number)
    wait()
  }

  return {
    setRate(perMinute: number) {
      if (perMinute === rate) return
      rate = perMinute
      // Whoever comes when they like has no memory: the wait for the next may start afresh.
      wait()
    },
  }
}
