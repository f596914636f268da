import { budgetChecks } from './store-contract/budget-checks.ts'
import { claimChecks } from './store-contract/claim-checks.ts'
import { playSequence } from './store-contract/play-sequence.ts'
import { timeChecks } from './store-contract/time-checks.ts'
import type { StoreCheck } from './store-contract/store-check.ts'

export { StoreContractError } from './store-contract/contract-error.ts'
export type { StoreCheck } from './store-contract/store-check.ts'

const steps = 10_000
const seed = 20_261_126

/**
 * What a store must do for a verifier, check by check, for any test runner. Each needs a `prefix` of its own: it starts
 * from keys that were never used, and leaves some behind that end by themselves. One makes 10,000 calls one after the other: give it
 * a minute for each 5 ms that a call takes. The others need some seconds at most.
 *
 * @example
 * for (const { title, run } of storeContract)
 *   test(title, () => run(createStore(), `{contract-${crypto.randomUUID()}}:`), 300_000)
 */
export const storeContract: readonly StoreCheck[] = [
  ...budgetChecks,
  ...claimChecks,
  {
    title: `answers ${steps} drawn charges and claims as a model does`,
    run: (store, prefix) => playSequence(store, { seed, steps, prefix }),
  },
  ...timeChecks,
]
