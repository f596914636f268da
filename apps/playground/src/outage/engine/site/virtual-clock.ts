import type { Clock } from '@tcaptcha/server'

/** Time that goes from one thing that happens to the next, as fast as they can be worked through. */
export interface VirtualClock extends Clock {
  sleep: (ms: number) => Promise<void>
  /** When the next thing happens; undefined if nothing is to come. */
  nextAt: () => number | undefined
  /** Goes there and lets it happen, it alone. */
  runNext: () => void
  /** Goes to a moment before which nothing happens any more. */
  goTo: (at: number) => void
}

interface Timer {
  at: number
  order: number
  /** Undefined once it is cancelled. */
  run: (() => void) | undefined
}

/** `start` is what the wall clock says at the beginning, in milliseconds since 1970. */
export function createVirtualClock(start: number): VirtualClock {
  const heap: Timer[] = []
  let elapsed = 0
  let made = 0

  const isSooner = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order)

  function push(timer: Timer) {
    let at = heap.length
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (!parent || isSooner(parent, timer)) break
      heap[at] = parent
      at = above
    }
    heap[at] = timer
  }

  function pop(): Timer | undefined {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || first === last) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      let child = heap[below]
      if (!child) break
      const other = heap[below + 1]
      if (other && isSooner(other, child)) {
        below += 1
        child = other
      }
      if (isSooner(last, child)) break
      heap[at] = child
      at = below
    }
    heap[at] = last
    return first
  }

  function peek(): Timer | undefined {
    while (heap[0] && !heap[0].run) pop()
    return heap[0]
  }

  const setTimer = (run: () => void, ms: number) => {
    made += 1
    const timer: Timer = { at: elapsed + Math.max(0, ms), order: made, run }
    push(timer)
    return () => void (timer.run = undefined)
  }

  return {
    now: () => start + elapsed,
    monotonic: () => elapsed,
    setTimeout: setTimer,
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimer(resolve, ms)
      }),
    nextAt: () => peek()?.at,
    runNext: () => {
      const timer = peek()
      if (!timer) return
      pop()
      elapsed = timer.at
      timer.run?.()
    },
    goTo: (at) => void (elapsed = Math.max(elapsed, at)),
  }
}
