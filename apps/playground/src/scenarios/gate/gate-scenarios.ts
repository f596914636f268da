import type { PlaygroundScenario } from '../scenario.ts'
import { recovered, recovering, scriptOutage } from './beginning-and-end.ts'
import { outageSpent, outageStoreFull } from './no-room.ts'
import { forcedDegrade, outageForcedClosed, outageNever, outageNeverLogin } from './operator.ts'
import { outageDisaster, outageJunk, outageSolved } from './passes.ts'
import { outageVisitTokenEarly, outageVisitTokenExpired } from './visit-token-age.ts'
import { outageNoVisitToken, outageVisitTokenForged, outageVisitTokenUsed } from './visit-tokens.ts'

/** The third request in an outage: one gate for all unverified tickets, and when it closes. */
export const gateScenarios: readonly PlaygroundScenario[] = [
  outageDisaster,
  outageSolved,
  outageJunk,
  outageNoVisitToken,
  outageVisitTokenForged,
  outageVisitTokenEarly,
  outageVisitTokenExpired,
  outageVisitTokenUsed,
  outageNever,
  outageNeverLogin,
  outageForcedClosed,
  forcedDegrade,
  outageSpent,
  outageStoreFull,
  scriptOutage,
  recovering,
  recovered,
]
