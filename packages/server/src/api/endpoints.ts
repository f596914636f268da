import type { ApiOutcome } from './classify-answer.ts'

const avoidFor = 30_000

/**
 * Which endpoint to ask, and which after it. One that gave no answer is avoided for half a minute; then a single call tries
 * it, so that an endpoint that hangs costs one visitor's time and not everybody's.
 */
export function createEndpoints(urls: readonly [URL, ...URL[]]) {
  const retryAt = new Map<URL, number>()

  return {
    pick(at: number): readonly [first: URL, second: URL] {
      const [usual, other = usual] = urls
      const until = retryAt.get(usual)
      if (until === undefined) return [usual, other]
      if (at < until) return [other, usual]
      retryAt.set(usual, at + avoidFor)
      return [usual, other]
    },
    note(url: URL, outcome: ApiOutcome, at: number) {
      if (outcome.class === 'aborted' || (outcome.class === 'no-answer' && outcome.late)) return
      if (outcome.class === 'no-answer') retryAt.set(url, at + avoidFor)
      else retryAt.delete(url)
    },
  }
}
