/** Tries until it works, or `signal` aborts. */
export async function until(signal: AbortSignal, attempt: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    try {
      await attempt()
      return
    } catch {
      await pause(50)
    }
  }
}

/** Resolves after some milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
