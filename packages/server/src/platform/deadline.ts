import type { Clock } from './clock.ts'

/** Why something was given up before it had an answer. */
export interface DeadlineEnd {
  ended: 'timeout' | 'aborted'
  /** The timer itself fired late: this process was too busy, so a missing answer says nothing about anybody else. */
  late: boolean
}

/** What `race` gives when the deadline came first; `end` then says why. */
export const tooLate: unique symbol = Symbol('too late')

/** One time limit around several steps. `clear` must be called, whatever happens. */
export interface Deadline {
  /** Aborted at the end, or when the caller aborts. Made when first asked for: on Node it costs more than all else here. */
  getSignal: () => AbortSignal
  end: () => DeadlineEnd | undefined
  remaining: () => number
  /** `work`, or `tooLate` once the deadline is over: even a `fetch` that ignores its signal can't hold us. */
  race: <T>(work: Promise<T>) => Promise<T | typeof tooLate>
  sleep: (ms: number) => Promise<void>
  clear: () => void
}

const lateAfterMs = 250

export function createDeadline(clock: Clock, ms: number, caller?: AbortSignal): Deadline {
  let controller: AbortController | undefined
  const startedAt = clock.monotonic()
  let end: DeadlineEnd | undefined
  const { promise: ended, resolve: settle } = createPromise<typeof tooLate>()

  const finish = (by: DeadlineEnd['ended']) => {
    if (end) return
    end = { ended: by, late: clock.monotonic() - startedAt > ms + lateAfterMs }
    stop()
    settle(tooLate)
    controller?.abort()
  }
  const cancelTimer = clock.setTimeout(() => finish('timeout'), ms)
  const onAbort = () => finish('aborted')
  const stop = () => {
    cancelTimer()
    caller?.removeEventListener('abort', onAbort)
  }
  if (caller?.aborted) onAbort()
  else caller?.addEventListener('abort', onAbort)

  return {
    getSignal: () => {
      controller ??= new AbortController()
      if (end) controller.abort()
      return controller.signal
    },
    end: () => end,
    remaining: () => Math.max(0, ms - (clock.monotonic() - startedAt)),
    race: (work) => Promise.race([work, ended]),
    sleep: async (pause) => {
      const { promise: slept, resolve } = createPromise<void>()
      const cancel = clock.setTimeout(resolve, pause)
      await Promise.race([slept, ended])
      cancel()
    },
    clear: stop,
  }
}

/** Waits for `work`, at most for `ms`. False when that was not enough. */
export async function endsWithin(clock: Clock, work: Promise<unknown>, ms: number): Promise<boolean> {
  const deadline = createDeadline(clock, ms)
  try {
    return (await deadline.race(work)) !== tooLate
  } finally {
    deadline.clear()
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
export function createPromise<T>() {
  const box: { resolve: (value: T) => void } = { resolve: noop }
  const promise = new Promise<T>((resolve) => (box.resolve = resolve))
  return { promise, resolve: box.resolve }
}

const noop = () => {}
