import { toAbortReason } from './abort-reason.ts'

/** What `start` gives, or a rejection with the signal's reason as soon as it aborts. Starts nothing once it has. */
export const untilAborted = <Value>(
  signal: AbortSignal | null | undefined,
  start: () => Value | PromiseLike<Value>,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    if (!signal) return resolve(start())
    const abort = () => reject(toAbortReason(signal))
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort)
    const letGo = () => signal.removeEventListener('abort', abort)
    const started = new Promise<Value>((settle) => settle(start()))
    started.then(letGo, letGo)
    started.then(resolve, reject)
  })
