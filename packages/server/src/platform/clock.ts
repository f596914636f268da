/** Where the verifier gets its time from. Inject one to test without waiting. */
export interface Clock {
  /** Wall clock, milliseconds since 1970. Only for what other machines must agree on: signatures, ticket times, visit tokens. */
  now: () => number
  /** Milliseconds that never jump. For every duration and window. */
  monotonic: () => number
  /** Runs `run` after `ms`. Returns its undo. One that is `idle` must not keep a process alive. */
  setTimeout: (run: () => void, ms: number, idle?: boolean) => () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, ms, idle = false) => {
    const timer: unknown = setTimeout(run, ms)
    // A number in browsers and workers.
    if (idle && typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
      timer.unref()
    return () => clearTimeout(timer as number)
  },
}
