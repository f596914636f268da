/**
 * Requests that are being waited with. Node's `Request` passes an abort on only as long as the request itself is
 * referred to, and a promise or stream that waits for the abort refers to nothing.
 */
const waiting = new Set<Request>()

/** Calls `run` once with the reason when the request is given up, at once if it has been. Returns the undo. */
export function onAbort(request: Request, run: (reason: unknown) => void): () => void {
  const { signal } = request
  const stop = () => {
    waiting.delete(request)
    signal.removeEventListener('abort', abort)
  }
  const abort = () => {
    stop()
    run(signal.reason)
  }
  signal.addEventListener('abort', abort)
  waiting.add(request)
  const [oldest] = waiting
  // Requests that hang for ever must not fill the memory.
  if (waiting.size > 1000 && oldest) waiting.delete(oldest)
  if (signal.aborted) abort()
  return stop
}
