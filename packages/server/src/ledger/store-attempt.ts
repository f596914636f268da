import { own } from '../platform/own-properties.ts'
import type { StorePart } from './store-health.ts'
import type { BudgetAnswer, VerifierStore } from '../stores/stores.ts'

export const failed: unique symbol = Symbol('the store failed')

/** One call with what is left of the time. `failed` when it was refused, came too late or was not tried. */
export type Attempt = <Answer>(
  part: StorePart,
  call: (store: VerifierStore) => Promise<Answer>,
) => Promise<Answer | typeof failed>

/** What a store of somebody else's answered, read by its own properties. */
export function readBudgetAnswer(answer: unknown): BudgetAnswer {
  if (own(answer, 'ok') === true) return { ok: true }
  const [key, retryAfter] = [own(answer, 'key'), own(answer, 'retryAfter')]
  return {
    ok: false,
    key: typeof key === 'string' ? key : undefined,
    retryAfter: typeof retryAfter === 'number' && Number.isFinite(retryAfter) ? retryAfter : 1_000,
  }
}
