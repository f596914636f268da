import type { SendRequest } from '../api/send-request.ts'
import type { Clock } from '../platform/clock.ts'
import type { CanaryHealth } from '../verdict/evidence.ts'
import type { ApiSigns } from './api-signs.ts'
import type { EgressView } from './judge-egress.ts'
import { createHostsLook, type HostsLook } from '../looks/look-at-hosts.ts'
import { createRounds, type Rounds } from '../looks/rounds.ts'
import type { Neighbours } from './shared-evidence.ts'

const freshFor = 5_000

/** Looks from this server at what is not the API: the script's hosts, and those that the operator named. */
export function createEgressView(parts: {
  send: SendRequest
  clock: Clock
  timeout: number
  controlHosts: readonly string[]
  script: Rounds<HostsLook>
  /** Undefined where the config wants no look at the script's hosts. */
  signs: ApiSigns
}) {
  const { clock, controlHosts, script } = parts
  const control = createRounds<HostsLook>({
    clock,
    longest: parts.timeout + 1_000,
    ask: createHostsLook({ ...parts, urls: controlHosts }),
    every: () => freshFor,
    onFound: () => {},
  })
  let silentSince: number | undefined

  const look = () => Promise.all([script.run(), controlHosts.length > 0 ? control.run() : undefined])

  return {
    look,
    /** A canary's finding ends a silence. */
    note(health: CanaryHealth) {
      if (health !== 'bad' && health !== 'unknown') silentSince = undefined
      else if (health === 'bad') silentSince ??= clock.monotonic()
    },
    async view(neighbours: Neighbours): Promise<EgressView> {
      const [scripts, controls] = await look()
      if (scripts.reaches === 'some') silentSince = clock.monotonic()
      return {
        neighbourReached: neighbours.reached,
        neighbourSaysOutage: neighbours.saysOutage,
        seenWell: parts.signs.wasEverWell() || neighbours.seenWell,
        scriptHosts: scripts.reaches === 'some' ? 'answer' : scripts.reaches === 'none' ? 'silent' : 'unknown',
        controlHosts:
          controls === undefined || controls.reaches === 'unclear'
            ? 'none'
            : controls.reaches === 'some'
              ? 'answer'
              : 'silent',
        silentFor: clock.monotonic() - (silentSince ?? clock.monotonic()),
      }
    },
  }
}

export type EgressWatch = ReturnType<typeof createEgressView>
