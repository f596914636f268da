import type { SendRequest } from '../api/send-request.ts'
import { createHostsLook, type HostsLook } from '../looks/look-at-hosts.ts'
import { createRounds, staleAfter } from '../looks/rounds.ts'
import type { Clock } from '../platform/clock.ts'
import type { CanaryHealth } from '../verdict/evidence.ts'
import type { ApiSigns } from './api-signs.ts'
import type { EgressView } from './judge-egress.ts'
import type { Neighbours } from './shared-evidence.ts'

const freshFor = 4_000

interface EgressParts {
  send: SendRequest
  clock: Clock
  timeout: number
  controlHosts: readonly string[]
  /** Undefined where the config wants no look at the script's hosts. */
  script: { urls: readonly string[] } | undefined
  signs: ApiSigns
}

/** Looks from this server at what is not the API: the script's hosts, and those that the operator named. */
export function createEgressView(parts: EgressParts) {
  const { clock, controlHosts, signs } = parts
  const scripts = createReach(parts, parts.script?.urls ?? [])
  const controls = createReach(parts, controlHosts)
  let silentSince: number | undefined
  let notedAt = -Infinity

  const look = () => Promise.all([scripts.look(), controls.look()])

  return {
    /** A canary goes out. What it will be judged by, if it fails, must have been seen before: a network may come back in between. */
    beginRound(isFailing: boolean) {
      scripts.keep()
      controls.keep()
      if (isFailing) look().catch(() => {})
    },
    /** A canary's finding ends a silence. */
    note(health: CanaryHealth) {
      const at = clock.monotonic()
      // Nobody looked for so long: what was silent then says nothing of the time since.
      if (at - notedAt > staleAfter) silentSince = undefined
      notedAt = at
      if (health === 'bad') silentSince ??= at
      else if (health !== 'unknown') silentSince = undefined
    },
    /**
     * `failingSince`: when the first of the canaries that failed in a row went out. `isLate`: something answers that was silent, or
     * not asked, when the last of them went out.
     */
    async view(neighbours: Neighbours, failingSince: number): Promise<{ egress: EgressView; isLate: boolean }> {
      await look()
      const [script, control] = [scripts.since(failingSince), controls.since(failingSince)]
      if (script.answers) silentSince = clock.monotonic()
      const egress: EgressView = {
        neighbourReached: neighbours.reached,
        neighbourSaysOutage: neighbours.saysOutage,
        seenWell: signs.wasEverWell() || neighbours.seenWell,
        scriptHosts: script.answers ? 'answer' : script.isSilent ? 'silent' : 'unknown',
        controlHosts: control.answers ? 'answer' : control.isSilent ? 'silent' : 'none',
        silentFor: clock.monotonic() - (silentSince ?? clock.monotonic()),
      }
      return { egress, isLate: script.isLate || (control.isLate && !script.answers) }
    },
  }
}

export type EgressWatch = ReturnType<typeof createEgressView>

/** Whether some hosts can be reached, and since when that is known. */
function createReach({ send, clock, timeout }: EgressParts, urls: readonly string[]) {
  let answeredAt = -Infinity
  let kept = -Infinity
  const rounds = createRounds<HostsLook>({
    clock,
    longest: timeout + 1_000,
    ask: createHostsLook({ send, clock, urls, timeout }),
    every: () => freshFor,
    onFound({ reaches }) {
      if (reaches === 'some') answeredAt = clock.monotonic()
    },
  })

  return {
    look: () => (urls.length > 0 ? rounds.run() : undefined),
    keep: () => void (kept = answeredAt),
    since(failingSince: number) {
      const reaches = rounds.last()?.found.reaches
      const answers = reaches === 'some' && answeredAt >= failingSince
      return { answers, isLate: answers && kept < failingSince, isSilent: reaches === 'none' }
    },
  }
}
