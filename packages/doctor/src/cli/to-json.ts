import type { Diagnosis } from '../diagnose.ts'
import type { LiveReport } from '../live/examine.ts'
import { checks } from '../words/checks.ts'

/** What `--json` prints. Fields may be added; `version` goes up when one changes or goes. */
export interface JsonReport extends Diagnosis {
  version: 1
  counts: { error: number; warning: number; info: number }
  /** The ids of all checks that were run. */
  checks: readonly string[]
  live?: LiveReport
}

export function toJson(diagnosis: Diagnosis, live: LiveReport | undefined): JsonReport {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of [...diagnosis.findings, ...(live?.findings ?? [])]) counts[severity] += 1
  return { version: 1, ...diagnosis, counts, checks: Object.keys(checks), ...(live ? { live } : {}) }
}
