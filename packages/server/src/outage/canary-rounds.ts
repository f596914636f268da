import { createCanary, type CanaryParts, type CanaryResult } from '../looks/canary.ts'
import { createRounds, type Rounds } from '../looks/rounds.ts'
import type { ApiOutage } from './api-outage.ts'
import type { EgressWatch } from './egress-view.ts'
import type { Incident } from './incident.ts'
import type { SharedEvidence } from './shared-evidence.ts'

export interface CanaryRoundsParts extends Omit<CanaryParts, 'ticket'> {
  /** Failures in a row until they are judged. */
  rounds: number
  /** Milliseconds, as is `longest`. */
  every: number
  longest: number
  shared: SharedEvidence
  incident: Incident
  outage: () => ApiOutage
  egress: () => EgressWatch
}

/** The looks at the API: by a disaster ticket of ours, and by one that looks ordinary. What they find goes to the outage. */
export function createCanaryRounds(parts: CanaryRoundsParts) {
  const { clock, longest, shared, incident } = parts
  const every = () => parts.every
  const askApi = createCanary({ ...parts, ticket: 'disaster' })
  const canary: Rounds<CanaryResult> = createRounds<CanaryResult>({ clock, every, longest, ask, onFound: take })
  const ticketCanary = createRounds<CanaryResult>({
    clock,
    every,
    longest,
    ask: createCanary({ ...parts, ticket: 'ordinary' }),
    onFound: (result) => parts.outage().recordTicketCanary(result),
  })

  return { canary, ticketCanary }

  function ask() {
    parts.egress().beginRound(canary.failed() > 0)
    return askApi()
  }

  async function take(result: CanaryResult): Promise<void> {
    parts.egress().note(result.health)
    if (result.health === 'good') shared.noteReached('api')
    if (result.health !== 'bad') return parts.outage().recordCanary(result, undefined)
    const neighbours = await shared.read('api')
    const isWorthIt = incident.isOpen() || neighbours.saysOutage || canary.failed() >= parts.rounds
    if (!isWorthIt) return parts.outage().recordCanary(result, undefined)
    const { egress, isLate } = await parts.egress().view(neighbours, canary.failingSince())
    // Hosts that answer only now say nothing of a canary that went out before: our network may have come back in between.
    const again = isLate ? await askApi() : result
    if (again.health === 'bad') parts.outage().recordCanary(again, { egress, neighbours })
    else await take(again)
  }
}
