import type { Clock } from './clock.ts'

/** Ends after `ms`, or as soon as `signal` aborts. */
export const sleep = (clock: Clock, ms: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve) => {
    const finish = () => {
      cancel()
      signal?.removeEventListener('abort', finish)
      resolve()
    }
    const cancel = clock.setTimeout(finish, ms)
    signal?.addEventListener('abort', finish)
  })
