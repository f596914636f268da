import type { PlainResult } from '../run/protocol.ts'
import { toExpectedVerdict, type Expected } from '../scenarios/scenario.ts'
import type { ShownVerdict } from '../backend-client/server-view.ts'

/** What came of a run: in the browser, and at the server where a verdict is there. */
export interface Outcome {
  readonly result: PlainResult | undefined
  readonly verdict: ShownVerdict | undefined
}

/** One field of an outcome, as it should be and as it is. */
export interface Comparison {
  readonly field: 'kind' | 'by' | 'code' | 'errorCode' | 'verdict' | 'reason'
  readonly expected: string
  /** Undefined while there is nothing to compare. */
  readonly actual: string | undefined
  readonly ok: boolean
}

/** Holds an outcome against what the scenario has to come to. */
export function compare(expected: Expected, { result, verdict }: Outcome): readonly Comparison[] {
  const judged = toExpectedVerdict(expected)
  const rows = [
    { field: 'kind', wanted: expected.kind, from: result, found: result?.kind },
    { field: 'by', wanted: expected.by, from: result, found: result?.by },
    { field: 'code', wanted: expected.code, from: result, found: result?.error?.code },
    { field: 'errorCode', wanted: expected.errorCode, from: result, found: result?.error?.errorCode },
    { field: 'verdict', wanted: judged?.kind, from: verdict, found: verdict?.kind },
    { field: 'reason', wanted: judged?.reason, from: verdict, found: verdict?.reason },
  ] as const
  return rows.flatMap(({ field, wanted, from, found }) => {
    if (wanted === undefined) return []
    const actual = from && String(found)
    return [{ field, expected: String(wanted), actual, ok: actual === String(wanted) }]
  })
}

/** Whether every field is as it should be; undefined while one is still to come. A wrong one needs no waiting. */
export function isMet(expected: Expected, outcome: Outcome): boolean | undefined {
  const rows = compare(expected, outcome)
  if (rows.some(({ actual, ok }) => actual !== undefined && !ok)) return false
  return rows.every(({ ok }) => ok) ? true : undefined
}
