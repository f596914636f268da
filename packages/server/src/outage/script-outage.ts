import type { SendRequest } from '../api/send-request.ts'
import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createIncident } from './incident.ts'
import { createHostsLook, type HostsLook } from '../looks/look-at-hosts.ts'
import { createNetworkWindow } from '../platform/network/network-window.ts'
import { createRounds } from '../looks/rounds.ts'
import type { SharedEvidence } from './shared-evidence.ts'

/** Who came with a disaster ticket or met a failure, as far as evidence cares. */
export interface Reporter {
  /** /24 or /48: many addresses of one network are one reporter. */
  network: string
  hasVisitToken: boolean
  /** Of the app whose ticket it was. */
  appId: string
}

const failuresToOpen = 3
const goodToClose = 5
const usualPause = 10_000
/** In an outage, so that its end is seen in less than half a minute. */
const quickPause = 5_000
const window = 60_000
const notLooked: HostsLook = { health: 'unknown', reaches: 'unclear' }

export interface ScriptOutageParts {
  /** Undefined where the config wants no look at these hosts. `clients`: distinct networks that it takes to report. */
  config: { urls: readonly string[]; clients: number; maxOutage: number } | undefined
  send: SendRequest
  timeout: number
  /** Whether the API answers from here: a server whose own network is down sees the script's hosts fail, too. */
  isApiWell: () => boolean
  clock: Clock
  shared: SharedEvidence
  emit: EmitEvent
}

/** Whether the script's hosts are down, as told by our own looks and by distinct visitors who hold a visit token of ours. */
export function createScriptOutage(parts: ScriptOutageParts) {
  const { config, isApiWell, clock, shared, emit } = parts
  const { urls, clients, maxOutage } = config ?? { urls: [], clients: Infinity, maxOutage: 0 }
  const look = createHostsLook({ ...parts, urls })
  const incident = createIncident({ vendor: 'script', maxOutage, clock, shared, emit })
  const reporters = createNetworkWindow(window)
  let wasHealthy = false
  const rounds = createRounds<HostsLook>({
    clock,
    longest: parts.timeout + 1_000,
    async ask() {
      if (!config) return notLooked
      const found = await look()
      return found.health === 'bad' && !isApiWell() ? { ...found, health: 'unknown' } : found
    },
    every: () => (incident.isOpen() ? quickPause : usualPause),
    onFound({ health }) {
      if (health !== 'good') return
      wasHealthy = true
      shared.noteReached('script')
      if (rounds.passed() >= goodToClose) incident.end()
    },
  })

  async function lookAgain() {
    await rounds.run()
    await update()
  }

  return {
    rounds,
    incident,
    look: lookAgain,
    /** Something fails, or did a moment ago: worth a further look. */
    isSuspicious: () => rounds.failed() > 0 || incident.isOpen(),

    /** Notes a visitor with a disaster ticket, looks at the hosts, and puts both together. */
    async report({ network, hasVisitToken }: Reporter) {
      if (hasVisitToken) reporters.add(network, clock.monotonic())
      await lookAgain()
    },
  }

  async function update() {
    const enough = reporters.count(clock.monotonic()) >= clients
    if (rounds.failed() === 0 || !(incident.isFresh() || (rounds.failed() >= failuresToOpen && enough))) return
    const known = await shared.read('script')
    // Only a host that was seen alive, by this process or one before it, can be said to have died.
    if (incident.isFresh() || wasHealthy || known.seenWell) incident.confirm(known.incident)
  }
}

export type ScriptOutage = ReturnType<typeof createScriptOutage>
