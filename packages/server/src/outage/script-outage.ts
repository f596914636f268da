import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { ScriptProbe } from './script-probe.ts'

/** Whether the script's hosts are down, as told by our own probe and by distinct visitors who hold a visit token of ours. */
export interface ScriptOutage {
  /** Looks at the hosts. */
  look: () => Promise<void>
  /** Notes a visitor with a disaster ticket, and looks at the hosts. */
  witness: (witness: { client: string; hasVisitToken: boolean }) => Promise<void>
  isOut: (at: number) => boolean
  since: () => number | undefined
  last: () => { healthy: boolean; at: number } | undefined
  /** Lets the outage go on for another `ms` from now. */
  extend: (ms: number) => void
}

const rateWindow = 60_000
const holdFor = 120_000
const goodToClose = 5
const maxWitnesses = 512

export const noScriptOutage: ScriptOutage = {
  look: () => Promise.resolve(),
  witness: () => Promise.resolve(),
  isOut: () => false,
  since: () => undefined,
  last: () => undefined,
  extend: () => {},
}

export function createScriptOutage(parts: {
  probe: ScriptProbe
  clock: Clock
  emit: EmitEvent
  clients: number
  maxOutage: number
}): ScriptOutage {
  const { probe, clock, emit } = parts
  const witnesses = new Map<string, number>()
  let outage: { since: number; until: number; expired: boolean } | undefined
  let seenAt: number | undefined
  let badAt = -Infinity
  let good = 0

  async function witness({ client, hasVisitToken }: { client: string; hasVisitToken: boolean }) {
    if (hasVisitToken) remember(client, clock.monotonic())
    await look()
    const at = clock.monotonic()
    if (probe.last()?.healthy === false && !outage && probe.wasHealthy() && rate(at) >= parts.clients) {
      outage = { since: at, until: at + parts.maxOutage, expired: false }
      emit({ type: 'outage', what: 'script', to: 'down' })
    }
    if (outage && !outage.expired && at >= outage.until) {
      outage.expired = true
      emit({ type: 'outage', what: 'script', to: 'expired' })
    }
  }

  async function look() {
    const result = await probe.run()
    // Several visitors share one look at the hosts; it counts once.
    if (result.at !== seenAt) take(result.healthy, result.at)
    seenAt = result.at
  }

  function take(healthy: boolean, at: number) {
    if (!healthy) {
      badAt = at
      good = 0
      return
    }
    good += 1
    if (!outage || good < goodToClose) return
    outage = undefined
    emit({ type: 'outage', what: 'script', to: 'up' })
  }

  function remember(client: string, at: number) {
    witnesses.delete(client)
    witnesses.set(client, at)
    for (const [oldest, seen] of witnesses) {
      if (witnesses.size <= maxWitnesses && at - seen < rateWindow) break
      witnesses.delete(oldest)
    }
  }

  const rate = (at: number) => [...witnesses.values()].filter((seen) => at - seen < rateWindow).length

  return {
    look,
    witness,
    isOut: (at) => outage !== undefined && at < outage.until && at - badAt < holdFor,
    since: () => outage?.since,
    last: () => probe.last(),
    extend: (ms) => {
      if (!outage) return
      outage.until = clock.monotonic() + ms
      outage.expired = false
      emit({ type: 'outage', what: 'script', to: 'extended' })
    },
  }
}
