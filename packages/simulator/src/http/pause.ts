import { onAbort } from './on-abort.ts'

/** Waits by the real clock. Rejects with the signal's reason when the request is aborted. */
export function pause(milliseconds: number, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      resolve()
    }, milliseconds)
    const stop = onAbort(request, (reason) => {
      clearTimeout(timer)
      reject(reason)
    })
  })
}
