import type { PlaygroundScenario } from '../scenario.ts'
import { noAddress, simulatorTicket, unknownApp } from './calls.ts'
import { unpaid, wrongAppId, wrongAppSecret, wrongKey } from './keys.ts'
import { overloaded, storeFull, storeSilent, tooManyTries } from './load.ts'
import { badRequest, egress, wrongClock } from './machine.ts'

/** The third request, and the site's own setup is at fault: keys, account, clock, code. No outage, so none passes for it. */
export const siteScenarios: readonly PlaygroundScenario[] = [
  wrongKey,
  wrongAppId,
  wrongAppSecret,
  unpaid,
  wrongClock,
  badRequest,
  egress,
  noAddress,
  unknownApp,
  simulatorTicket,
  storeFull,
  storeSilent,
  overloaded,
  tooManyTries,
]
