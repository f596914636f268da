import type { Evidence } from '../verdict/evidence.ts'
import type { ApiOutage } from './api-outage.ts'
import type { ApiSigns } from './api-signs.ts'
import type { Breaker } from './breaker.ts'
import type { CanaryResult } from '../looks/canary.ts'
import type { Incident } from './incident.ts'
import type { Rounds } from '../looks/rounds.ts'
import type { ScriptOutage } from './script-outage.ts'

/** All that is known at this moment, as an operator is told it. */
export function summarizeEvidence(parts: {
  at: number
  outage: ApiOutage
  signs: ApiSigns
  breaker: Breaker
  incident: Incident
  canary: Rounds<CanaryResult>
  script: ScriptOutage
}): Evidence {
  const { at, outage, signs, breaker, canary, script } = parts
  const api = outage.state(at)
  const state = api === 'healthy' && script.incident.isOn() ? 'script-down' : api
  const times =
    state === 'api-down' ? parts.incident.times() : state === 'script-down' ? script.incident.times() : undefined
  const isExpired = { api: parts.incident.isExpired(), script: script.incident.isExpired() }
  const [asked, looked] = [canary.last(), script.rounds.last()]
  return Object.freeze({
    state,
    breaker: Object.freeze(breaker.summary(at)),
    fault: state === 'misconfigured' ? signs.fault() : undefined,
    canary: asked && Object.freeze({ health: asked.found.health, age: at - asked.at, failed: canary.failed() }),
    script: looked && Object.freeze({ healthy: looked.found.health === 'good', age: at - looked.at }),
    outageFor: times && at - times.since,
    outageEndsIn: times && times.until - at,
    expired: Object.freeze((['api', 'script'] as const).filter((part) => isExpired[part])),
  })
}
