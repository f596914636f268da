import type { LogLine, RunState } from '../frame/run-state.ts'
import type { Language } from '../words/language.ts'
import { sayWhy } from '../words/say/say-error.ts'
import { sayReason } from '../words/say/say-reason.ts'
import { dictionaries } from '../words/use-words.ts'

/** What a visitor has of one page at this moment. */
export type ByHandOutcome =
  | { readonly is: 'idle' }
  /** `error`: what the page threw meanwhile. */
  | { readonly is: 'waiting'; readonly error: string | undefined }
  /** `at`: milliseconds since the press. `says`: the kind of the answer, and what its reason or error means. */
  | { readonly is: 'in' | 'in-by-code' | 'refused' | 'over'; readonly at: number; readonly says: string }

/** Derives it from the frame's reports. */
export function toOutcome({ status, log, verdict, result, isInByCode }: RunState, language: Language): ByHandOutcome {
  const words = dictionaries[language]
  const join = (kind: string, why = '') => [kind, why].filter(Boolean).join(words.colon)
  const answered = find(log, 'answer')
  if (answered?.frameEvent.type === 'answer') {
    const { answer } = answered.frameEvent
    const says = verdict ? join(words.kinds[verdict.kind], sayReason(verdict, language)) : `${answer.status}`
    if (isInByCode) return { is: 'in-by-code', at: find(log, 'code-answer')?.at ?? answered.at, says }
    return { is: answer.status === 200 ? 'in' : 'refused', at: answered.at, says }
  }
  const done = status === 'done' ? find(log, 'state') : undefined
  if (done && result && !result.result.ticket) {
    const { kind } = result.result
    return { is: 'over', at: done.at, says: join(words.kinds[kind], sayWhy(result.result, language)) }
  }
  if (status === 'idle') return { is: 'idle' }
  const mistake = find(log, 'mistake')?.frameEvent
  return { is: 'waiting', error: mistake?.type === 'mistake' ? mistake.message : undefined }
}

const find = (log: readonly LogLine[], type: LogLine['frameEvent']['type']) =>
  log.findLast(({ frameEvent }) => frameEvent.type === type)
