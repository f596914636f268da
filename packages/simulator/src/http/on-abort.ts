/**
 * Requests that something waits for. Node's `Request` passes an abort on only while the request object is reachable, and
 * a promise or stream that waits for the abort doesn't keep it so.
 */
const waiting = new Set<Request>()

/** Calls `run` once with the reason when the request is aborted, at once if it already was. Returns the undo. */
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
