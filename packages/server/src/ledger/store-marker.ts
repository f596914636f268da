import { failed, type Attempt } from './store-attempt.ts'

const livesFor = 86_400_000
const renewAfter = 3_600_000

/** A note of this node's own in the store: when it is gone, the store has forgotten everything else, too. */
export function createStoreMarker(key: string, now: () => number) {
  let markedAt: number | undefined

  const mark = async (attempt: Attempt) => {
    const answer = await attempt('evidence', (store) => store.evidence.set(key, 'here', livesFor))
    if (answer !== failed) markedAt = now()
    return answer !== failed
  }

  return {
    async look(attempt: Attempt): Promise<'known' | 'forgotten' | 'failed'> {
      if (markedAt === undefined) return (await mark(attempt)) ? 'known' : 'failed'
      const found = await attempt('evidence', (store) => store.evidence.get(key))
      if (found === failed) return 'failed'
      if (found === 'here' && now() - markedAt < renewAfter) return 'known'
      const isGone = found !== 'here' && now() - markedAt < livesFor
      if (!(await mark(attempt))) return 'failed'
      return isGone ? 'forgotten' : 'known'
    },
  }
}
