import type { CaptchaApi } from '../api/captcha-api.ts'
import type { CaptchaApp } from '../api/captcha-app.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import type { SendRequest } from '../api/send-request.ts'
import type { Clock } from '../platform/clock.ts'
import { endsWithin } from '../platform/deadline.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { Evidence } from '../verdict/evidence.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { createApiOutage } from './api-outage.ts'
import { createApiSigns } from './api-signs.ts'
import { createBackground } from '../looks/background.ts'
import type { HostsLook } from '../looks/look-at-hosts.ts'
import { createBreaker, type BreakerRules } from './breaker.ts'
import { createCanaryRounds } from './canary-rounds.ts'
import { createEgressView } from './egress-view.ts'
import { createIncident } from './incident.ts'
import { createScriptOutage, type Reporter } from './script-outage.ts'
import type { SharedEvidence, Vendor } from './shared-evidence.ts'
import { summarizeEvidence } from './summarize-evidence.ts'
import { createTrials, type Admission } from './trials.ts'

export interface OutageWatch {
  shouldCallApi: () => Admission
  /** What an ordinary ticket met at the API. */
  recordOutcome: (outcome: ApiOutcome, reporter: Reporter) => void
  /** Looks at what is in doubt; callers within a few seconds share a look. */
  look: () => Promise<void>
  /** Evidence for a disaster ticket. */
  assessDisaster: (reporter: Reporter) => Promise<Evidence>
  /** Whether the script's hosts answer from here; callers within a few seconds share a look. */
  lookAtScript: () => Promise<HostsLook>
  /** Looks at everything. */
  probe: () => Promise<Evidence>
  current: () => Evidence
  /** A visitor came: from now on it looks by itself, too. */
  touch: () => void
  extend: (vendor: Vendor, ms: number) => void
  close: () => void
}

export interface OutageWatchParts {
  api: CaptchaApi
  send: SendRequest
  clock: Clock
  emit: EmitEvent
  shared: SharedEvidence
  reportFault: ReportFault
  apps: readonly [CaptchaApp, ...CaptchaApp[]]
  timeout: number
  breaker: BreakerRules
  canary: { rounds: number; every: number; heartbeat: number | false }
  script: { urls: readonly string[]; clients: number; maxOutage: number } | undefined
  controlHosts: readonly string[]
}

/** Puts breaker, canaries, looks at hosts and other nodes' words together. All of it is the server's own view. */
export function createOutageWatch(parts: OutageWatchParts): OutageWatch {
  const { clock, emit, shared, timeout } = parts
  const signs = createApiSigns(parts.apps)
  const breaker = createBreaker(parts.breaker)
  const incident = createIncident({ vendor: 'api', maxOutage: parts.breaker.maxOutage, clock, shared, emit })
  const longest = Math.max(parts.canary.every, timeout + 1_000)
  const { canary, ticketCanary } = createCanaryRounds({
    ...parts,
    ...parts.canary,
    longest,
    incident,
    outage: () => outage,
    egress: () => egress,
  })
  const outage = createApiOutage({
    clock,
    signs,
    breaker,
    incident,
    emit,
    canaries: parts.canary.rounds,
    canary,
    ticketCanary,
  })
  const script = createScriptOutage({
    ...parts,
    isApiWell: () => signs.isWell(clock.monotonic()),
    config: parts.script,
  })
  const egress = createEgressView({ ...parts, signs })
  const background = createBackground({
    clock,
    look,
    heartbeat: parts.canary.heartbeat,
    isSuspicious: () => outage.isSuspicious() || script.isSuspicious(),
    isUncertain: () => signs.isUncertain(clock.monotonic()),
    dueIn: () => canary.dueIn(),
  })
  const shouldCallApi = createTrials({ clock, incident, outage, breaker, timeout })

  async function look() {
    const { health } = await canary.run()
    if (health === 'good' && breaker.state(clock.monotonic()) !== 'closed') await ticketCanary.run()
    if (script.isSuspicious()) await script.look()
    background.plan()
  }

  const lookAside = () => void look().catch(() => {})

  return {
    shouldCallApi() {
      if (incident.isOn() && canary.dueIn() === 0) lookAside()
      return shouldCallApi()
    },

    recordOutcome(outcome, reporter) {
      outage.recordOutcome(outcome, reporter)
      if (signs.isFailing() || outcome.class === 'egress') lookAside()
      else if (outcome.class === 'answer' && outcome.code === 1) shared.noteReached('api')
    },

    look,

    async assessDisaster(reporter) {
      const at = clock.monotonic()
      if (outage.state(at) === 'api-down') {
        if (canary.dueIn() === 0) lookAside()
        return current()
      }
      if (signs.isUncertain(at) || breaker.state(at) !== 'closed') await look()
      // Without a visit token nobody can report an outage: no look at the hosts has to be waited for.
      if (reporter.hasVisitToken && outage.state(clock.monotonic()) === 'healthy') await script.report(reporter)
      return current()
    },

    async probe() {
      const looks = () => Promise.all([canary.run(), script.look()])
      // A runtime may have dropped the look that is under way: then a second one.
      if (!(await endsWithin(clock, looks(), longest))) await endsWithin(clock, looks(), longest)
      return current()
    },

    lookAtScript: script.rounds.run,
    current,
    touch: background.touch,
    extend: (vendor, ms) => (vendor === 'api' ? incident : script.incident).extend(ms),
    close: background.close,
  }

  function current(): Evidence {
    return summarizeEvidence({ at: clock.monotonic(), outage, signs, breaker, incident, canary, script })
  }
}
