/** Waits by the real clock. Rejects with the signal's reason when the request is given up. */
export function pause(milliseconds: number, { signal }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
