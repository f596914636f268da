import type { LogLine, RunState } from '../shell/run-state.ts'

/** What a visitor has of one page at this moment. */
export type ByHandOutcome =
  | { readonly is: 'idle' }
  /** `error`: what the page threw meanwhile. */
  | { readonly is: 'waiting'; readonly error: string | undefined }
  /** `at`: milliseconds since the press. `says`: the reason, in the words of whoever gave it. */
  | { readonly is: 'in' | 'refused' | 'over'; readonly at: number; readonly says: string }

/** Reads it off what the frame told. */
export function toOutcome({ status, log, verdict, result }: RunState): ByHandOutcome {
  const answered = find(log, 'answer')
  if (answered?.happening.type === 'answer') {
    const { answer } = answered.happening
    const says = verdict ? `${verdict.kind}: ${verdict.message}` : `${answer.status}`
    return { is: answer.status === 200 ? 'in' : 'refused', at: answered.at, says }
  }
  const done = status === 'done' ? find(log, 'state') : undefined
  if (done && result && !result.result.ticket) {
    const { kind, error } = result.result
    return { is: 'over', at: done.at, says: error?.message ?? kind }
  }
  if (status === 'idle') return { is: 'idle' }
  const mistake = find(log, 'mistake')?.happening
  return { is: 'waiting', error: mistake?.type === 'mistake' ? mistake.message : undefined }
}

const find = (log: readonly LogLine[], type: LogLine['happening']['type']) =>
  log.findLast(({ happening }) => happening.type === type)
