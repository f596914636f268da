import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import { toInOutage } from './in-outage.ts'
import { realVendor } from './real-vendor.ts'
import type { ListedScenario } from './scenario.ts'

const made = new WeakMap<ListedScenario, ListedScenario>()

/**
 * What the server decides about the same ticket in an outage; undefined where nothing is sent, or the state plays an outage by
 * itself.
 */
export function toVerdictInOutage(scenario: ListedScenario): ExpectedVerdict | undefined {
  const inOutage = scenario === realVendor ? 'no-ticket' : toInOutage(scenario)
  return typeof inOutage === 'string' ? undefined : inOutage
}

/** The same state with its server in an outage, or undefined where there is no such thing. The same object each time. */
export function toOutageVariant(scenario: ListedScenario): ListedScenario | undefined {
  const verdict = toVerdictInOutage(scenario)
  if (!verdict) return undefined
  const known = made.get(scenario)
  if (known) return known
  const { check, expected } = scenario
  const variant: ListedScenario = {
    ...scenario,
    check: { ...check, before: ['outage'], api: 'html-500' },
    expected: { ...expected, verdict },
  }
  made.set(scenario, variant)
  return variant
}
