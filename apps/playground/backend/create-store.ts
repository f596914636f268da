import type { VerifierStore } from '@tcaptcha/server'
import type { TicketCheck } from '../src/backend-client/ticket-check.ts'
import type { Modules } from './create-backend.ts'

/** Room enough for one visitor's budgets, and quickly filled. */
const small = 100
const hour = 3_600_000

/** Where a session's verifier keeps what outlives one request, with what is wrong with it. */
export async function createStore(
  { memory }: Modules['server'],
  now: () => number,
  fault: TicketCheck['store'],
): Promise<VerifierStore> {
  if (fault === 'silent') return createSilentStore()
  if (fault !== 'full') return memory({ now })
  const store = memory({ now, capacity: small })
  for (let ticket = 0; ticket < small; ticket += 1) await store.replay.claim(`other-${ticket}`, hour, 'others')
  return store
}

/** A shared store whose network is gone. */
function createSilentStore(): VerifierStore {
  const never = () => new Promise<never>(() => {})
  return {
    budgets: { consume: never },
    replay: { claim: never, release: never },
    evidence: { get: never, set: never },
  }
}
