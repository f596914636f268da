import type { Scenario } from '../scenarios/scenario.ts'
import type { ConfigAnswer } from '../scripts/second-stage/request-config.ts'
import type { ChallengeStore } from '../tickets/challenge-store.ts'
import type { TicketStore } from '../tickets/ticket-store.ts'

/** The config that a page gets under a fault: it opens a session, unless the fault forbids it. */
export function toConfigAnswer(
  fault: Scenario['config'],
  appId: string,
  challenges: ChallengeStore,
  tickets: TicketStore,
): ConfigAnswer {
  if (fault === 'wrong-shape') return {}
  if (fault === 'rate-limited') return { state: 217 }
  if (fault === 'invisible-failed') return { state: 0, errorCode: 1085 }
  const { sid } = challenges.open(appId)
  if (fault === 'without-data') return { state: 0, sid }
  if (fault !== 'solved' && fault !== 'invisible') return { state: 0, sid, data: { type: 'slide' } }
  challenges.close(sid)
  const { ticket, randstr } = tickets.issue(appId, sid)
  return { state: 0, sid, ticket, randstr }
}
