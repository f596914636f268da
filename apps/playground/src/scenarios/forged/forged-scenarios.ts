import type { PlaygroundScenario } from '../scenario.ts'
import { forged, forgedCode, forgedForeign, forgedUnreadable } from './disaster-tickets.ts'
import { forgedStale, malformed, noTicket, ticketInUrl } from './sent-wrongly.ts'

/** Tickets that were never given to anybody: what is wrong with each, before Tencent Cloud is asked. */
export const forgedScenarios: readonly PlaygroundScenario[] = [
  forged,
  forgedUnreadable,
  forgedForeign,
  forgedCode,
  forgedStale,
  malformed,
  noTicket,
  ticketInUrl,
]
