import type { PlainResult } from '../run/protocol.ts'
import type { Expected } from '../scenarios/scenario.ts'

/** One field of an outcome, as it should be and as it is. */
export interface Comparison {
  readonly field: 'kind' | 'by' | 'code' | 'errorCode'
  readonly expected: string
  /** Undefined while there is no result. */
  readonly actual: string | undefined
  readonly ok: boolean
}

/** Holds a result against what the scenario has to come to. */
export function compare(expected: Expected, result: PlainResult | undefined): readonly Comparison[] {
  const actual = { kind: result?.kind, by: result?.by, code: result?.error?.code, errorCode: result?.error?.errorCode }
  return (['kind', 'by', 'code', 'errorCode'] as const).flatMap((field) => {
    const wanted = expected[field]
    if (wanted === undefined) return []
    const found = result && String(actual[field])
    return [{ field, expected: String(wanted), actual: found, ok: found === String(wanted) }]
  })
}

/** Whether every field is as it should be; undefined while there is no result. */
export const isMet = (expected: Expected, result: PlainResult | undefined): boolean | undefined =>
  result && compare(expected, result).every(({ ok }) => ok)
