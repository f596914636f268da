import type { Clock } from '../platform/clock.ts'
import { createDeadline, isDeadlineEnd } from '../platform/deadline.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { VerifierStore } from './stores.ts'

/**
 * `store` with a deadline. When it fails, `insurance` (this process's memory) answers, with every limit divided by the
 * number of nodes; without insurance the call rejects, and the gate stays closed.
 */
export function guardStore(parts: {
  store: VerifierStore
  insurance?: VerifierStore
  nodes?: number
  /** Milliseconds per call. None for a store that can't hang. */
  timeout?: number
  clock: Clock
  emit: EmitEvent
}): VerifierStore {
  const { store, insurance, nodes = 1, timeout, clock, emit } = parts

  async function attempt<T>(name: keyof VerifierStore, call: () => Promise<T>, instead?: () => Promise<T>): Promise<T> {
    const deadline = timeout === undefined ? undefined : createDeadline(clock, timeout)
    try {
      const answer = await (deadline ? deadline.race(call()) : call())
      if (!isDeadlineEnd(answer)) return answer
      emit({ type: 'store-fault', store: name, failure: 'timeout' })
    } catch (error) {
      emit({ type: 'store-fault', store: name, failure: 'error' })
      if (!instead) throw error
    } finally {
      deadline?.clear()
    }
    if (!instead) throw new Error(`The ${name} store did not answer in time.`)
    return instead()
  }

  return {
    budgets: {
      consume: (charges) =>
        attempt(
          'budgets',
          () => store.budgets.consume(charges),
          insurance && (() => insurance.budgets.consume(charges.map((charge) => share(charge, nodes)))),
        ),
    },
    replay: {
      setIfAbsent: (key, ttlMs) =>
        attempt(
          'replay',
          () => store.replay.setIfAbsent(key, ttlMs),
          insurance && (() => insurance.replay.setIfAbsent(key, ttlMs)),
        ),
      delete: async (key) => {
        await insurance?.replay.delete(key)
        await attempt('replay', () => store.replay.delete(key))
      },
    },
    evidence: {
      get: (key) =>
        attempt(
          'evidence',
          () => store.evidence.get(key),
          () => Promise.resolve(undefined),
        ),
      set: (key, value, ttlMs) =>
        attempt(
          'evidence',
          () => store.evidence.set(key, value, ttlMs),
          () => Promise.resolve(),
        ),
    },
  }
}

const share = <T extends { limit: number; burst: number }>(charge: T, nodes: number): T => ({
  ...charge,
  limit: charge.limit / nodes,
  burst: Math.max(1, charge.burst / nodes),
})
