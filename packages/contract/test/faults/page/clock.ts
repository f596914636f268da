interface Timer {
  at: number
  /** The library's own, and not the vendor's. */
  ours: boolean
  run: () => void
}

/** A clock that stands still until it is told to run. */
export interface Clock {
  /** Milliseconds since the page was opened. */
  now: () => number
  /** Runs the timers of the next `ms`, in order, and lets `between` come to rest after each; ends early when `until` says so. */
  run: (ms: number, between: () => Promise<void>, until: () => boolean) => Promise<void>
  /** `setTimeout` for a script whose timers are to be counted. */
  ourTimeout: (run: () => void, ms?: number) => number
  /** Timers of the library that have not run. */
  ours: () => number
}

/** What the page believes to be the start of its life. */
export const epoch = 1_700_000_000_000

/** Takes the place of the page's clock. What the browser itself waits for, the network and frames, takes no time. */
export function installClock(): Clock {
  const timers = new Map<number, Timer>()
  let time = 0
  let last = 0
  const start =
    (ours: boolean) =>
    (run: () => void, ms = 0) => {
      last += 1
      timers.set(last, { at: time + Math.max(0, Math.floor(ms)), ours, run })
      return last
    }
  const RealDate = Date
  class PageDate extends RealDate {
    constructor(...given: [] | [number]) {
      super(given.length ? given[0] : epoch + time)
    }
    static override now = () => epoch + time
  }
  Object.assign(window, {
    setTimeout: start(false),
    clearTimeout: (id: number) => void timers.delete(id),
    Date: PageDate,
  })
  performance.now = () => time

  const next = (end: number) => {
    let found: number | undefined
    for (const [id, { at }] of timers) {
      if (at <= end && (found === undefined || at < (timers.get(found)?.at ?? 0))) found = id
    }
    return found
  }
  return {
    now: () => time,
    async run(ms, between, until) {
      const end = time + ms
      await between()
      while (!until()) {
        const id = next(end)
        const timer = id === undefined ? undefined : timers.get(id)
        if (id === undefined || !timer) {
          time = end
          return
        }
        timers.delete(id)
        time = Math.max(time, timer.at)
        try {
          timer.run()
        } catch (error) {
          reportError(error)
        }
        await between()
      }
    },
    ourTimeout: start(true),
    ours: () => [...timers.values()].filter(({ ours }) => ours).length,
  }
}
