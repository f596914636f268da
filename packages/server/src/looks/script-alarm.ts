import type { CaptchaApp } from '../api/captcha-app.ts'
import { createHostsLook, type HostsLook, type HostsLookParts } from './look-at-hosts.ts'
import { createRounds } from './rounds.ts'
import { createNetworkWindow } from '../platform/network/network-window.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { toFault } from '../verdict/faults.ts'

/** One visitor of an app's pages. `unloaded`: with a disaster ticket of code 1001, the entry script did not load. */
export interface ScriptVisit {
  app: Pick<CaptchaApp, 'appId' | 'scene'>
  /** /24 or /48. */
  network: string
  met: 'unloaded' | 'verified' | 'other'
}

/** Callers within a few seconds share a look. */
type LookAtHosts = () => Promise<HostsLook>

export interface ScriptAlarmParts extends Omit<HostsLookParts, 'urls'> {
  /** `scripts`: what an app's pages load; undefined: what `look` looks at. */
  apps: readonly { appId: string; scripts: readonly string[] | undefined }[]
  /** Looks at the vendor's present script; undefined where the config wants no look. */
  look: LookAtHosts | undefined
  reportFault: ReportFault
}

const window = 600_000
const networksToRing = 10
const shareToRing = 0.9
const lookEvery = 10_000
/** What a flood of disaster tickets may cost: counting takes as long as a signature. */
const countEvery = 1_000

/**
 * Rings when nearly all of an app's visitors can't load its script although it loads from here: the page loads another one, which
 * the vendor may have switched off, or forbids it. It is an alarm only and no evidence: anybody can type a disaster ticket.
 */
export function createScriptAlarm(parts: ScriptAlarmParts) {
  const { clock, look, reportFault } = parts
  const counts = new Map<string, ReturnType<typeof createCount>>()
  const ownLooks = new Map<string, LookAtHosts>()
  for (const { appId, scripts: urls } of parts.apps) if (urls) ownLooks.set(appId, createOwnLook({ ...parts, urls }))

  async function lookFor(app: ScriptVisit['app'], usual: LookAtHosts) {
    const own = ownLooks.get(app.appId)
    const { health } = await (own ?? usual)()
    const isGone = own !== undefined && health === 'bad' && (await usual()).health === 'good'
    if (health !== 'good' && !isGone) return
    reportFault({ ...toFault(isGone ? 'script-gone' : 'script-unreached', app.appId), scene: app.scene })
  }

  return {
    /** Counts a visitor. The look that may follow is waited for by nobody, and never rejects. */
    note({ app, network, met }: ScriptVisit) {
      if (!look) return
      const count = counts.get(app.appId) ?? createCount()
      counts.set(app.appId, count)
      if (count.isSuspicious(network, met, clock.monotonic())) void lookFor(app, look).catch(() => {})
    },
  }
}

export type ScriptAlarm = ReturnType<typeof createScriptAlarm>

function createCount() {
  const all = createNetworkWindow(window)
  const unloaded = createNetworkWindow(window)
  const verified = createNetworkWindow(window)
  let countedAt = -Infinity
  let isLost = false

  return {
    isSuspicious(network: string, met: ScriptVisit['met'], at: number): boolean {
      all.add(network, at)
      if (met === 'verified') verified.add(network, at)
      if (met !== 'unloaded') return false
      unloaded.add(network, at)
      if (unloaded.count(at) < networksToRing) return false
      if (at - countedAt < countEvery) return isLost
      countedAt = at
      // A network that was verified reaches the script; one that has fallen out of `all` must not outweigh those in it.
      const lost = unloaded.list(at).filter((name) => all.has(name, at) && !verified.has(name, at)).length
      isLost = lost >= networksToRing && lost >= shareToRing * all.count(at)
      return isLost
    },
  }
}

const createOwnLook = (parts: HostsLookParts) =>
  createRounds<HostsLook>({
    clock: parts.clock,
    longest: parts.timeout + 1_000,
    ask: createHostsLook(parts),
    every: () => lookEvery,
    onFound() {},
  }).run
