/** Where the verifier gets its time from. Inject one to test without waiting. */
export interface Clock {
  /** Wall clock, milliseconds since 1970. Only for what other machines must agree on: signatures, ticket times, visit tokens. */
  now: () => number
  /** Milliseconds that never jump. For every duration and window. */
  monotonic: () => number
  /** Runs `run` after `ms`. Returns its undo. */
  setTimeout: (run: () => void, ms: number) => () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
