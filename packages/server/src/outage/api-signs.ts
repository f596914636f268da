import { readCaptchaCode } from '../api/captcha-code.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import { noKeys } from '../api/usable-credentials.ts'
import { createNetworkWindow } from '../platform/network-window.ts'
import type { EvidenceFault } from '../verdict/evidence.ts'
import type { CanaryResult } from '../looks/canary.ts'

/** A finding this young says how things are. */
export const trustFor = 10_000
const window = 60_000
const passingNetworks = 3
const justNow = 30_000

/** When the API was last seen well, unwell or throttling, and which fault of ours stands in the way. Times are monotonic. */
export function createApiSigns() {
  const passing = createNetworkWindow(window)
  let fault: EvidenceFault | undefined
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

  return {
    /** What a visitor's ticket met, in one word for the breaker. */
    noteTicket(outcome: ApiOutcome, network: string, at: number): 'good' | 'bad' | undefined {
      noteKeys(outcome)
      switch (outcome.class) {
        case 'answer':
          if (outcome.code === 31) fault = 'billing'
          if (outcome.code === 1) {
            passing.add(network, at)
            passedAt = at
          }
          // Junk answered 15 or 16 must neither dilute the failures nor close the gate.
          if (!readCaptchaCode(outcome.code, outcome.evilLevel).provesTicketPath) return undefined
          goodAt = ticketGoodAt = at
          fault = undefined
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
          fault = outcome.class
          return undefined
        default:
          // A refusal by a gateway, `egress`, may be about this one ticket: only the canary's says something of all.
          return undefined
      }
    },

    noteCanary({ health, outcome }: CanaryResult, at: number) {
      noteKeys(outcome)
      if (health === 'throttled') throttledAt = at
      if (health === 'bad') badAt = at
      if (health === 'misconfigured') fault = readFault(outcome)
      if (health !== 'good') return
      goodAt = at
      fault = undefined
    },

    noteEgress(isOurs: boolean) {
      if (isOurs) fault = 'egress'
      else if (fault === 'egress') fault = undefined
    },

    fault: () => fault,
    isThrottled: (at: number) => at - throttledAt < trustFor && throttledAt > goodAt,
    isFailing: () => badAt > goodAt,
    isWell: (at: number) => goodAt > badAt && at - goodAt < trustFor,
    wasEverWell: () => goodAt > -Infinity,
    ticketGoodAt: () => ticketGoodAt,
    /** Tickets pass: of several networks within the last minute, or one just now. */
    hasPassing: (at: number) => passing.count(at) >= passingNetworks || at - passedAt < justNow,
    /** No ticket has proved of late that the API works. */
    isUncertain: (at: number) => fault !== undefined || at - ticketGoodAt >= trustFor || badAt > ticketGoodAt,
  }
}

export type ApiSigns = ReturnType<typeof createApiSigns>

function readFault(outcome: ApiOutcome): EvidenceFault {
  if (outcome.class === 'answer') return outcome.code === 31 ? 'billing' : 'app-secret'
  if (outcome.class === 'billing' || outcome.class === 'clock' || outcome.class === 'egress') return outcome.class
  return 'credentials'
}
