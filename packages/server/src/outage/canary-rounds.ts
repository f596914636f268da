import { createCanary, type CanaryParts, type CanaryResult } from '../looks/canary.ts'
import { createRounds, type Rounds } from '../looks/rounds.ts'
import type { ApiOutage } from './api-outage.ts'
import type { EgressWatch } from './egress-view.ts'
import type { Incident } from './incident.ts'
import type { EgressView } from './judge-egress.ts'
import type { Neighbours, SharedEvidence } from './shared-evidence.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { toFault } from '../verdict/faults.ts'

/** A canary's finding; a bad one with what can be seen of this server's own network, once that matters. */
export interface CanaryFinding extends CanaryResult {
  seen: { egress: EgressView; neighbours: Neighbours } | undefined
}

export interface CanaryRoundsParts extends Omit<CanaryParts, 'ticket'> {
  /** Failures in a row until they are judged. */
  rounds: number
  /** Milliseconds, as is `longest`. */
  every: number
  longest: number
  shared: SharedEvidence
  incident: Incident
  reportFault: ReportFault
  outage: () => ApiOutage
  egress: () => EgressWatch
}

/** The looks at the API: by a disaster ticket of ours, and by one that looks ordinary. What they find goes to the outage. */
export function createCanaryRounds(parts: CanaryRoundsParts) {
  const { clock, longest, shared, incident } = parts
  const every = () => parts.every
  const askApi = createCanary({ ...parts, ticket: 'disaster' })
  const canary: Rounds<CanaryFinding> = createRounds<CanaryFinding>({ clock, every, longest, ask, onFound: take })
  const ticketCanary = createRounds<CanaryResult>({
    clock,
    every,
    longest,
    ask: createCanary({ ...parts, ticket: 'ordinary' }),
    onFound: (result) => parts.outage().recordTicketCanary(result),
  })

  return { canary, ticketCanary }

  /** What is found again where the first finding was doubtful belongs to the same round, and counts once. */
  async function ask(): Promise<CanaryFinding> {
    const beganAt = clock.monotonic()
    parts.egress().beginRound(canary.failed() > 0)
    const result = await askApi()
    parts.egress().note(result.health)
    if (result.health !== 'bad') return { ...result, seen: undefined }
    const neighbours = await shared.read('api')
    const isWorthIt = incident.isFresh() || neighbours.saysOutage || canary.failed() + 1 >= parts.rounds
    if (!isWorthIt) return { ...result, seen: undefined }
    const failingSince = Math.min(beganAt, canary.failingSince())
    const { egress, isLate } = await parts.egress().view(neighbours, failingSince)
    // Hosts that answer only now say nothing of a canary that went out before: our network may have come back in between.
    const again = isLate ? await askApi() : result
    if (again.health !== 'bad') parts.egress().note(again.health)
    const faults = isLate ? [...result.faults, ...again.faults] : result.faults
    return { ...again, faults, seen: again.health === 'bad' ? { egress, neighbours } : undefined }
  }

  function take(found: CanaryFinding) {
    for (const { app, fault } of found.faults)
      parts.reportFault({ ...toFault(fault.reason, app.appId), ...fault, scene: app.scene })
    if (found.health === 'good') shared.noteReached('api')
    parts.outage().recordCanary(found, found.seen)
  }
}
