/** Options of what waits for a challenge. */
export interface DriveInit {
  /** Milliseconds of the page's clock. @default 5000 */
  timeout?: number | undefined
  /**
   * Under fake timers, what lets them pass: `vi.advanceTimersByTimeAsync`, `jest.advanceTimersByTimeAsync`. It is called
   * until the challenge is there, for as much as `timeout`.
   */
  advanceTimers?: ((milliseconds: number) => unknown) | undefined
}

/** Looks again every 20 ms: a frame's document can't be observed before it is there. */
export async function waitFor<Found>(what: string, init: DriveInit, search: () => Found | undefined): Promise<Found> {
  const { timeout = 5000, advanceTimers } = init
  const start = Date.now()
  for (let passed = 0; ; passed = advanceTimers ? passed + 20 : Date.now() - start) {
    const found = search()
    if (found !== undefined) return found
    if (passed >= timeout) throw new Error(`No ${what} within ${timeout} ms.`)
    await (advanceTimers ? advanceTimers(20) : new Promise((resolve) => setTimeout(resolve, 20)))
  }
}
