import type { Clock } from './clock.ts'

/** One timer that keeps no process alive. */
export interface IdleTimer {
  /** Runs `run` in `ms`, unless it is to run sooner already. */
  startBy: (ms: number) => void
  stop: () => void
}

/** Some runtimes drop a timer together with the request that began it: one that is overdue counts as dropped. */
const overdueAfter = 1_000

export function createIdleTimer(clock: Clock, run: () => void): IdleTimer {
  let pending: { at: number; cancel: () => void } | undefined

  const stop = () => {
    pending?.cancel()
    pending = undefined
  }

  return {
    startBy(ms) {
      const at = clock.monotonic()
      const isOverdue = pending !== undefined && at - pending.at > overdueAfter
      if (pending && !isOverdue && pending.at <= at + ms) return
      stop()
      const cancel = clock.setTimeout(
        () => {
          pending = undefined
          run()
        },
        ms,
        true,
      )
      pending = { at: at + ms, cancel }
    },
    stop,
  }
}
