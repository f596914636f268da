import { describeVendor } from './installs.ts'

/** Options of what waits for a challenge. */
export interface DriveInit {
  /** Milliseconds of real time, or with `advanceTimers` of that. Less than a test has. @default 4000 */
  timeout?: number | undefined
  /**
   * Under fake timers, what lets them pass: `vi.advanceTimersByTimeAsync`, `jest.advanceTimersByTimeAsync`. It is called
   * until the challenge is there, for as much as `timeout`.
   */
  advanceTimers?: ((milliseconds: number) => unknown) | undefined
}

/** As they were before a test faked them: the waiting has to end then, too. */
const { Date: RealDate, setTimeout: realSetTimeout } = globalThis

/** Lets 20 ms pass. */
const tick = async ({ advanceTimers }: DriveInit): Promise<void> => {
  await (advanceTimers ? advanceTimers(20) : new Promise((resolve) => realSetTimeout(resolve, 20)))
}

/** Looks again at each tick: a frame's document can't be observed before it is there. */
export async function waitFor<Found>(
  complaint: string,
  init: DriveInit,
  search: () => Found | undefined,
): Promise<Found> {
  const { timeout = 4000, advanceTimers } = init
  const start = RealDate.now()
  for (let passed = 0; ; passed = advanceTimers ? passed + 20 : RealDate.now() - start) {
    const found = search()
    if (found !== undefined) return found
    if (passed >= timeout) throw new Error([`${complaint} ${timeout} ms.`, describeVendor(), ...hints(init)].join(' '))
    await tick(init)
  }
}

const hints = ({ advanceTimers }: DriveInit) =>
  advanceTimers || setTimeout === realSetTimeout
    ? []
    : ['Timers are faked: say how they pass, { advanceTimers: vi.advanceTimersByTimeAsync }.']

/** Until the challenge is gone, which a fault may prevent; and then until its outcome is told and drawn. */
export async function settle(isThere: () => boolean, init: DriveInit): Promise<void> {
  const start = Date.now()
  for (let ticks = 0; isThere() && ticks < 75; ticks += 1) await tick(init)
  for (let ticks = 0; ticks < 2; ticks += 1) await tick(init)
  // Faked timers may pass by themselves, and a test may stop the date alone.
  const [stopped] = Date.now() === start ? hints(init) : []
  if (stopped) throw new Error(`The callback can't come. ${stopped}`)
}
