import type { Expected } from '../scenarios/scenario.ts'
import { isMet } from './compare.ts'
import type { Run } from './use-run.ts'

/**
 * Whether a run came to what its state expects; undefined while one can't tell, and where it says nothing about the state: under
 * settings of one's own, and after another log-in with the same server.
 */
export function toMet(expected: Expected, { state, isChanged }: Pick<Run, 'state' | 'isChanged'>): boolean | undefined {
  if (isChanged) return undefined
  const met = isMet(expected, { result: state.result?.result, verdict: state.verdict })
  return met === false && state.logins > 1 ? undefined : met
}
