import * as simulator from '@tcaptcha/simulator/browser'

// As patient as `eventually`: a busy machine must not fail a test.
const init = { timeout: 10_000 }

/** Waits for the challenge and solves it. */
export const solveChallenge = (): Promise<void> => simulator.solveChallenge(init)

/** Waits for the challenge and closes it. */
export const closeChallenge = (): Promise<void> => simulator.closeChallenge(init)
