import type { ApiOutcome } from './classify-answer.ts'

/** Milliseconds to wait before the one retry, or undefined when there must be none: the call has no idempotency token. */
export function retryPause(outcome: ApiOutcome, random: () => number): number | undefined {
  // A kept-alive socket that the server had closed, or a host that can't be reached: not in every runtime can they be told apart.
  if (outcome.class === 'no-answer')
    return outcome.failure === 'unsent' || outcome.failure === 'network' ? 0 : undefined
  if (outcome.class === 'clock') return 0
  if (outcome.class === 'service-fault' || outcome.class === 'throttled') return 50 + Math.floor(random() * 200)
  return undefined
}

export const isReplay = (outcome: ApiOutcome) => outcome.class === 'answer' && outcome.meaning.saysUsed

/** Then "used" is not the vendor's word about the visitor: it may be about our own first try. */
export const mayHaveCounted = (first: ApiOutcome) =>
  first.class === 'service-fault' || (first.class === 'no-answer' && first.failure !== 'unsent')
