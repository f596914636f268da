import { readAppFault } from '../api/app-fault.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import { noKeys } from '../api/usable-credentials.ts'
import { createNetworkWindow } from '../platform/network/network-window.ts'
import type { EvidenceFault } from '../verdict/evidence.ts'
import type { CanaryResult } from '../looks/canary.ts'
import type { Reporter } from './script-outage.ts'

/** A finding this young says how things are. */
export const trustFor = 10_000
const window = 60_000
const passingNetworks = 3
const justNow = 30_000

/**
 * When the API was last seen well, unwell or throttling, and which fault of ours stands in the way: of all apps, or of each
 * app one of its own. Times are monotonic.
 */
export function createApiSigns(apps: readonly unknown[]) {
  const passing = createNetworkWindow(window)
  let fault: EvidenceFault | undefined
  const appFaults = new Map<string, EvidenceFault>()
  let goodAt = -Infinity
  let badAt = -Infinity
  let ticketGoodAt = -Infinity
  let throttledAt = -Infinity
  /** The fault is that our own function gave no keys: it is over as soon as one does. */
  let lacksKeys = false
  let passedAt = -Infinity

  function noteKeys(outcome: ApiOutcome) {
    const isLacking = outcome.class === 'credentials' && outcome.vendorCode === noKeys
    if (lacksKeys && !isLacking && fault === 'credentials') fault = undefined
    lacksKeys = isLacking
  }

  /** Undefined as long as one app has none: what is wrong with another must not close its gate. */
  const getFault = () => fault ?? (appFaults.size < apps.length ? undefined : [...appFaults.values()].at(-1))

  function noteFault(found: EvidenceFault, outcome: ApiOutcome, appId: string) {
    const ofApp = readAppFault(outcome)
    if (ofApp) appFaults.set(appId, ofApp.reason)
    else fault = found
  }

  function clearFaults(appId: string) {
    fault = undefined
    appFaults.delete(appId)
  }

  return {
    /** What a visitor's ticket met, in one word for the breaker. */
    noteTicket(outcome: ApiOutcome, { network, appId }: Reporter, at: number): 'good' | 'bad' | undefined {
      noteKeys(outcome)
      switch (outcome.class) {
        case 'answer':
          // Another app's ticket makes `app-secret` of any app: that is the canary's to say.
          if (outcome.meaning.reason === 'billing') appFaults.set(appId, 'billing')
          if (outcome.code === 1) {
            passing.add(network, at)
            passedAt = at
          }
          // Junk answered 15 or 16 must neither dilute the failures nor close the gate.
          if (!outcome.meaning.provesTicketPath) return undefined
          goodAt = ticketGoodAt = at
          clearFaults(appId)
          return 'good'
        case 'no-answer':
          if (outcome.late) return undefined
          badAt = at
          return 'bad'
        case 'service-fault':
          badAt = at
          return 'bad'
        case 'throttled':
          throttledAt = at
          return undefined
        case 'credentials':
        case 'billing':
        case 'clock':
          noteFault(outcome.class, outcome, appId)
          return undefined
        default:
          // A refusal by a gateway, `egress`, may be about this one ticket: only the canary's says something of all.
          return undefined
      }
    },

    noteCanary({ health, outcome, app, faults }: CanaryResult, at: number) {
      noteKeys(outcome)
      if (health === 'throttled') throttledAt = at
      if (health === 'bad') badAt = at
      for (const found of faults) appFaults.set(found.app.appId, found.fault.reason)
      if (health === 'misconfigured') noteFault(readFault(outcome), outcome, app.appId)
      if (health !== 'good') return
      goodAt = at
      clearFaults(app.appId)
    },

    noteEgress(isOurs: boolean) {
      if (isOurs) fault = 'egress'
      else if (fault === 'egress') fault = undefined
    },

    fault: getFault,
    isThrottled: (at: number) => at - throttledAt < trustFor && throttledAt > goodAt,
    isFailing: () => badAt > goodAt,
    isWell: (at: number) => goodAt > badAt && at - goodAt < trustFor,
    wasEverWell: () => goodAt > -Infinity,
    ticketGoodAt: () => ticketGoodAt,
    /** Tickets pass: of several networks within the last minute, or one just now. */
    hasPassing: (at: number) => passing.count(at) >= passingNetworks || at - passedAt < justNow,
    /** No ticket has proved of late that the API works. */
    isUncertain: (at: number) => getFault() !== undefined || at - ticketGoodAt >= trustFor || badAt > ticketGoodAt,
  }
}

export type ApiSigns = ReturnType<typeof createApiSigns>

/** Of a canary's outcome that is no app's own fault. */
function readFault(outcome: ApiOutcome): EvidenceFault {
  return outcome.class === 'clock' || outcome.class === 'egress' ? outcome.class : 'credentials'
}
