import { memory, type VerifierStore } from '../../src/index.ts'

export type StoreMood = 'well' | 'rejects' | 'throws' | 'hangs'

/** A shared store that fails as it is told to, and that can lose all it knows. */
export interface MoodyStore extends VerifierStore {
  mood: StoreMood
  /** It restarts empty. */
  forget: () => void
  calls: number
}

export function createMoodyStore(now: () => number): MoodyStore {
  let kept = memory({ now })
  const run = <Answer>(call: (store: VerifierStore) => Promise<Answer>): Promise<Answer> => {
    moody.calls += 1
    if (moody.mood === 'throws') throw new Error('PLANTED')
    if (moody.mood === 'rejects') return Promise.reject(new Error('PLANTED'))
    return moody.mood === 'hangs' ? new Promise(() => {}) : call(kept)
  }
  const moody: MoodyStore = {
    mood: 'well',
    calls: 0,
    forget: () => void (kept = memory({ now })),
    budgets: { consume: (charges) => run((store) => store.budgets.consume(charges)) },
    replay: {
      claim: (key, ttlMs, owner) => run((store) => store.replay.claim(key, ttlMs, owner)),
      release: (key, owner) => run((store) => store.replay.release(key, owner)),
    },
    evidence: {
      get: (key) => run((store) => store.evidence.get(key)),
      set: (key, value, ttlMs) => run((store) => store.evidence.set(key, value, ttlMs)),
    },
  }
  return moody
}
