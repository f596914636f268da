import type { OutageWatch } from '../outage/outage-watch.ts'
import type { Clock } from '../platform/clock.ts'
import { createDeadline } from '../platform/deadline.ts'
import { createVerdict, noDetails } from '../verdict/verdict.ts'
import type { Checked } from './ask-vendor.ts'
import type { Claim } from './read-claim.ts'

/** Finds out what a disaster ticket's claim is worth: what this server itself sees, within the time-out. */
export async function assessDisaster(
  { clock, watch, timeout }: { clock: Clock; watch: OutageWatch; timeout: number },
  { kind, reporter, signal }: Claim,
): Promise<Checked> {
  const deadline = createDeadline(clock, timeout, signal)
  try {
    // A mini program tells nothing of the web's script.
    const hasVisitToken = reporter.hasVisitToken && kind === 'web'
    await deadline.race(watch.assessDisaster({ ...reporter, hasVisitToken }))
    if (signal?.aborted) return { isDecided: true, verdict: createVerdict('aborted') }
    return { isDecided: false, refusal: undefined, evidence: watch.current(), details: noDetails }
  } finally {
    deadline.clear()
  }
}
