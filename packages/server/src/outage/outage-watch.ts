import type { ApiOutcome } from '../api/classify-answer.ts'
import type { Breaker } from './breaker.ts'
import type { Canary, CanaryResult } from './canary.ts'
import { readCaptchaCode } from '../api/captcha-code.ts'
import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { Evidence, EvidenceFault, EvidenceState } from '../verdict/evidence.ts'
import type { OutageHint } from './outage-hint.ts'
import type { ScriptOutage } from './script-outage.ts'

/** Who is asking, as far as evidence cares. */
export interface Witness {
  /** /24 or /48: many addresses of one network are one witness. */
  client: string
  hasVisitToken: boolean
}

export interface OutageWatch {
  /** Whether an ordinary ticket is worth sending. `done` must be called once it has been answered. */
  admit: () => { call: boolean; done: () => void }
  /** What an ordinary ticket met at the API. */
  note: (outcome: ApiOutcome, witness: Witness) => void
  /** Evidence after an ordinary ticket could not be verified. */
  confirm: () => Promise<Evidence>
  /** Evidence for a disaster ticket. */
  judge: (witness: Witness) => Promise<Evidence>
  /** Takes the canary's result; wired to the canary, which several callers share. */
  onCanary: (result: CanaryResult) => void
  current: () => Evidence
}

export interface OutageWatchParts {
  clock: Clock
  breaker: Breaker
  canary: Canary
  script: ScriptOutage
  hint: OutageHint
  emit: EmitEvent
}

/** Distinct clients with a visit token whose failures outweigh a canary that a front tier may have answered. */
const visitTokenQuorum = 10
/** A real answer this young makes a canary needless. */
const trustFor = 10_000
/** An outage ends when neither the canary nor enough clients with a visit token have confirmed it for this long. */
const holdFor = 120_000
const maxTrials = 5

/** Puts the breaker, the canary, the script probe and other nodes' hints together. All of it is the server's own view. */
export function createOutageWatch(parts: OutageWatchParts): OutageWatch {
  const { clock, breaker, canary, script, hint, emit } = parts
  /** The API is established to be down; `contested` when the canary says otherwise. */
  let outage: { since: number; confirmedAt: number; contested: boolean } | undefined
  let fault: EvidenceFault | undefined
  let goodAt = -Infinity
  let badAt = -Infinity
  let ticketGoodAt = -Infinity
  let throttledAt = -Infinity
  let trials = 0
  let breakerWas = breaker.state(clock.monotonic())

  return { admit, note, confirm, judge, onCanary, current }

  function admit() {
    const at = clock.monotonic()
    // Contested: the front answers at once, so going on to ask costs little and keeps the count true.
    if (!isDown(at) || outage?.contested) return { call: true, done: () => {} }
    if (breaker.state(at) === 'open' || trials >= maxTrials) return { call: false, done: () => {} }
    trials += 1
    return { call: true, done: () => (trials -= 1) }
  }

  function note(outcome: ApiOutcome, { client, hasVisitToken }: Witness) {
    const at = clock.monotonic()
    if (outcome.class === 'answer') {
      if (outcome.code === 31) fault = 'billing'
      // Junk answered 15 or 16 must neither dilute the failures nor close the gate.
      if (readCaptchaCode(outcome.code, outcome.evilLevel).provesTicketPath) {
        goodAt = ticketGoodAt = at
        fault = undefined
        breaker.record('good', at, client)
      }
    } else if (outcome.class === 'service-fault' || (outcome.class === 'no-answer' && !outcome.late)) {
      badAt = at
      breaker.record('bad', at, client, hasVisitToken)
    } else if (outcome.class === 'throttled') {
      throttledAt = at
    } else if (outcome.class === 'credentials' || outcome.class === 'billing' || outcome.class === 'clock') {
      fault = outcome.class
    }
    settle(at)
  }

  async function confirm() {
    await canary.run()
    settle(clock.monotonic())
    return current()
  }

  async function judge(witness: Witness) {
    if (needsCanary(clock.monotonic())) {
      const { health } = await canary.run()
      const at = clock.monotonic()
      if (health === 'bad' && breaker.state(at) === 'closed') {
        // A visitor who can't reach the script, while we can't reach the API, is a witness of one outage.
        breaker.record('bad', at, witness.client, witness.hasVisitToken)
        if (await hint.isRaised()) breaker.trip(at)
      }
      settle(at)
    }
    if (apiState(clock.monotonic()) === 'healthy') await script.witness(witness)
    return current()
  }

  function needsCanary(at: number) {
    const state = breaker.state(at)
    if (isDown(at) && state === 'open') return false
    return fault !== undefined || state !== 'closed' || at - ticketGoodAt >= trustFor || badAt > ticketGoodAt
  }

  function onCanary({ health, outcome, at }: CanaryResult) {
    emit({ type: 'canary', health })
    if (health === 'good') goodAt = at
    if (health === 'bad') badAt = at
    if (health === 'throttled') throttledAt = at
    if (health === 'misconfigured') fault = readFault(outcome)
    if (health === 'good') fault = undefined
    if (health === 'good' || health === 'bad') breaker.probe(health, at, outage?.contested !== true)
    settle(at)
  }

  /** Moves the outage along after anything was learned. */
  function settle(at: number) {
    const state = breaker.state(at)
    if (state !== breakerWas) emit({ type: 'breaker', from: breakerWas, to: state })
    breakerWas = state
    if (state === 'closed') {
      if (outage) emit({ type: 'outage', what: 'api', to: 'up' })
      outage = undefined
      return
    }
    const last = canary.last()
    const canaryBad = last?.health === 'bad' && at - last.at < trustFor
    if (canaryBad) establish(last.at, false)
    else if (breaker.clientsWithVisitToken(at) >= visitTokenQuorum) establish(at, true)
  }

  function establish(at: number, contested: boolean) {
    if (outage) {
      outage.confirmedAt = Math.max(outage.confirmedAt, at)
      outage.contested = contested
      return
    }
    outage = { since: at, confirmedAt: at, contested }
    emit({ type: 'outage', what: 'api', to: 'down' })
    hint.raise().catch(() => {})
  }

  function isDown(at: number) {
    return outage !== undefined && at - outage.confirmedAt < holdFor
  }

  function apiState(at: number): Exclude<EvidenceState, 'script-down'> {
    if (fault) return 'misconfigured'
    if (at - throttledAt < trustFor && throttledAt > goodAt) return 'throttled'
    if (isDown(at)) return 'api-down'
    return breaker.state(at) !== 'closed' || badAt > goodAt ? 'suspected' : 'healthy'
  }

  function current(): Evidence {
    const at = clock.monotonic()
    const api = apiState(at)
    const state = api === 'healthy' && script.isOut(at) ? 'script-down' : api
    const since = state === 'api-down' ? outage?.since : state === 'script-down' ? script.since() : undefined
    const [seen, probed] = [canary.last(), script.last()]
    return Object.freeze({
      state,
      breaker: Object.freeze(breaker.summary(at)),
      fault: state === 'misconfigured' ? fault : undefined,
      canary: seen && Object.freeze({ health: seen.health, age: at - seen.at }),
      script: probed && Object.freeze({ healthy: probed.healthy, age: at - probed.at }),
      outageFor: since === undefined ? undefined : at - since,
    })
  }
}

function readFault(outcome: ApiOutcome): EvidenceFault {
  if (outcome.class === 'answer') return outcome.code === 31 ? 'billing' : 'app-secret'
  return outcome.class === 'billing' || outcome.class === 'clock' ? outcome.class : 'credentials'
}
