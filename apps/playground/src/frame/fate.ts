import type { RunState } from './run-state.ts'

/**
 * What became of the visitor.
 * - `in-unverified`: let in, although nobody could check the ticket.
 * - `refused`: not let in, and offered another way.
 * - `failed`: nothing was sent, and another way is offered.
 * - `nothing`: nothing was sent, by the visitor's own doing or the page's.
 */
export type Fate =
  | 'pending'
  | 'running'
  | 'judging'
  | 'in'
  | 'in-unverified'
  | 'in-by-code'
  | 'refused'
  | 'failed'
  | 'nothing'

/** Reads it off what the frame told. */
export function toFate({ status, result, answers, verdict, isInByCode }: RunState): Fate {
  if (isInByCode) return 'in-by-code'
  if (verdict) {
    if (answers.at(-1)?.status !== 200) return 'refused'
    return verdict.kind === 'degraded' ? 'in-unverified' : 'in'
  }
  if (!result) return status === 'idle' ? 'pending' : 'running'
  const { kind, ticket } = result.result
  if (ticket) return 'judging'
  return kind === 'failed' ? 'failed' : 'nothing'
}
