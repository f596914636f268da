import type { DegradeBudgets } from '../../../src/index.ts'
import type { Call, FloodReport } from './flood.ts'

/**
 * The tightest bucket of strangers, where only what all share is tight: as `DegradeBudgets` says, a quarter of `globalPerMinute`
 * is kept for known subjects, and of what a bucket gets in a minute a sixth may be used at once.
 */
export function strangersBucket({ globalPerMinute, knownShare = 0.25 }: DegradeBudgets) {
  const perMinute = Math.floor(globalPerMinute * (1 - knownShare))
  return { burst: Math.ceil(perMinute / 6), perMs: perMinute / 60_000 }
}

type Bucket = ReturnType<typeof strangersBucket>

const first = (calls: readonly Call[], at: 'startedAt' | 'endedAt') => Math.min(...calls.map((call) => call[at]))
const last = (calls: readonly Call[], at: 'startedAt' | 'endedAt') => Math.max(...calls.map((call) => call[at]))
const uses = ({ burst, perMs }: Bucket, ms: number) => Math.floor(burst + perMs * ms)

/**
 * What one bucket lets pass: floor(burst + rate × T), with T from the first charge on. When a call was charged is only known to
 * lie between its begin and its end. At most: from the earliest begin of a pass to the latest end of one. At least: a refused
 * call found no room, so up to the latest begin of one everything had passed that may, from the latest begin of the bucket on.
 */
export function boundsOf(bucket: Bucket, { passes, refusals }: Pick<FloodReport, 'passes' | 'refusals'>) {
  const empty = refusals.filter(({ reason }) => reason === 'budget-exhausted')
  return {
    least: uses(bucket, last(empty, 'startedAt') - first(passes, 'endedAt')),
    most: uses(bucket, last(passes, 'endedAt') - first(passes, 'startedAt')),
  }
}

export const joinReports = (reports: readonly FloodReport[]): FloodReport => ({
  passes: reports.flatMap(({ passes }) => passes),
  refusals: reports.flatMap(({ refusals }) => refusals),
  lag: Math.max(...reports.map(({ lag }) => lag)),
})
