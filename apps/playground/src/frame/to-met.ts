import type { Expected } from '../scenarios/scenario.ts'
import { isMet } from './compare.ts'
import type { Run } from './use-run.ts'

/**
 * Whether a run ended as its state expects; undefined until it ends, and where the result says nothing about the state: with
 * changed settings, and after a second log-in on the same server.
 */
export function toMet(expected: Expected, { state, isChanged }: Pick<Run, 'state' | 'isChanged'>): boolean | undefined {
  if (isChanged) return undefined
  const met = isMet(expected, { result: state.result?.result, verdict: state.verdict })
  return met === false && state.logins > 1 ? undefined : met
}
