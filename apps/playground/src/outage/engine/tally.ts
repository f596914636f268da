import type { BreakerState, BudgetRing, EvidenceState } from '@tcaptcha/server'
import type { VendorMode } from '../stories.ts'
import type { HonestEnd } from './crowd/honest.ts'
import type { BudgetUse } from './site/site.ts'

/** How many came to what. */
export interface Counts {
  verified: number
  degraded: number
  steppedUp: number
  turnedAway: number
  forgedPassed: number
  forgedRefused: number
  /** Forgeries that a verifier which trusts the prefix would have let in. */
  naive: number
}

/** A stretch of the story, and what was seen in it. */
export interface Bucket extends Counts {
  /** The fullest that each ring was. */
  used: BudgetUse
  /** Whom a budget stopped. */
  stopped: Stopped
}

/** Passes that a budget refused: an account's, an address's or its network's, or one that all share. */
export interface Stopped {
  account: number
  address: number
  shared: number
}

/** From `at` on it was like this. */
export interface Band<Value> {
  at: number
  value: Value
}

export interface Bands {
  vendor: readonly Band<VendorMode>[]
  breaker: readonly Band<BreakerState>[]
  evidence: readonly Band<EvidenceState>[]
}

/** What is looked at once a second. */
export interface Sample {
  vendor: VendorMode
  breaker: BreakerState
  evidence: EvidenceState
  used: BudgetUse
}

const nobody = (): Bucket => ({
  verified: 0,
  degraded: 0,
  steppedUp: 0,
  turnedAway: 0,
  forgedPassed: 0,
  forgedRefused: 0,
  naive: 0,
  used: { global: 0, unknown: 0, incident: 0 },
  stopped: { account: 0, address: 0, shared: 0 },
})

const names = {
  verified: 'verified',
  degraded: 'degraded',
  'stepped-up': 'steppedUp',
  'turned-away': 'turnedAway',
} as const satisfies Record<HonestEnd, keyof Counts>

/** Counts, in so many buckets of `width` milliseconds. The last one holds the very end, too. */
export function createTally(width: number, most: number, now: () => number) {
  const buckets: Bucket[] = []
  const bands: { [Name in keyof Bands]: Band<Sample[Name]>[] } = { vendor: [], breaker: [], evidence: [] }
  let longestWait = 0

  const current = (): Bucket => {
    const index = Math.min(most - 1, Math.floor(now() / width))
    while (buckets.length <= index) buckets.push(nobody())
    return buckets[index] ?? nobody()
  }
  const follow = <Value>(band: Band<Value>[], value: Value) => {
    if (band.at(-1)?.value !== value) band.push({ at: now(), value })
  }

  return {
    honest: (end: HonestEnd) => void (current()[names[end]] += 1),
    forged: (allowed: boolean) => void (current()[allowed ? 'forgedPassed' : 'forgedRefused'] += 1),
    stopped: (by: keyof Stopped) => void (current().stopped[by] += 1),
    naive: () => void (current().naive += 1),
    waited: (ms: number) => void (longestWait = Math.max(longestWait, ms)),
    look(sample: Sample) {
      const { used } = current()
      for (const ring of ['global', 'unknown', 'incident'] as const)
        used[ring] = Math.max(used[ring], sample.used[ring])
      follow(bands.vendor, sample.vendor)
      follow(bands.breaker, sample.breaker)
      follow(bands.evidence, sample.evidence)
    },
    report: () => ({ buckets, bands: bands as Bands, longestWait }),
  }
}

/** Whose budget a ring is. */
export function toStopped(ring: BudgetRing): keyof Stopped {
  if (ring === 'subject') return 'account'
  return ring === 'address' || ring === 'network' || ring === 'site' ? 'address' : 'shared'
}

export type Tally = ReturnType<typeof createTally>

/** All that happened up to and including a bucket. */
export function sumUp(buckets: readonly Bucket[], upTo = buckets.length): Counts {
  const { used: _used, stopped: _stopped, ...sum } = nobody()
  for (const bucket of buckets.slice(0, upTo))
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += bucket[name]
  return sum
}
