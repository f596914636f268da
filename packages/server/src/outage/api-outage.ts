import type { ApiOutcome } from '../api/classify-answer.ts'
import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { EvidenceState } from '../verdict/evidence.ts'
import { trustFor, type ApiSigns } from './api-signs.ts'
import type { Breaker } from './breaker.ts'
import type { CanaryResult } from '../looks/canary.ts'
import type { Incident } from './incident.ts'
import { judgeEgress, type EgressView } from './judge-egress.ts'
import type { Rounds } from '../looks/rounds.ts'
import type { Reporter } from './script-outage.ts'
import type { Neighbours } from './shared-evidence.ts'

/** Distinct networks with a visit token whose failures outweigh a canary that a front tier may have answered. */
const quorum = 10
/** A front tier that refuses a kind of ticket does not refuse one of our own, twice. */
const ticketCanaries = 2

export interface ApiOutageParts {
  clock: Clock
  signs: ApiSigns
  breaker: Breaker
  incident: Incident
  emit: EmitEvent
  /** Canaries that must fail in a row. */
  canaries: number
  canary: Rounds<CanaryResult>
  /** The same with a ticket of ours that looks ordinary. */
  ticketCanary: Rounds<CanaryResult>
}

/** Whether the API is down, by what tickets and canaries met and whose fault that is. It asks nobody itself. */
export function createApiOutage(parts: ApiOutageParts) {
  const { clock, signs, breaker, incident, emit, canaries } = parts
  /** The canary is well, and tickets of many networks are not. */
  let isDisputed = false
  let breakerWas = breaker.state(clock.monotonic())

  function recordOutcome(outcome: ApiOutcome, reporter: Reporter) {
    const { network, hasVisitToken } = reporter
    const at = clock.monotonic()
    const met = signs.noteTicket(outcome, reporter, at)
    if (met) breaker.record(met, at, network, hasVisitToken)
    update(at)
  }

  /** Takes a canary's finding; a bad one with what can be seen of this server's own network, once that was looked at. */
  function recordCanary(result: CanaryResult, seen: { egress: EgressView; neighbours: Neighbours } | undefined) {
    const at = clock.monotonic()
    emit({ type: 'canary', health: result.health, appId: result.app.appId })
    signs.noteCanary(result, at)
    if (result.health === 'good') recordGoodLook(at, !isDisputed)
    if (result.health === 'bad') {
      breaker.probe('bad', at, true)
      if (seen) judge(at, seen.egress, seen.neighbours)
    }
    update(at)
  }

  function judge(at: number, egress: EgressView, neighbours: Neighbours) {
    const whose = judgeEgress(egress)
    signs.noteEgress(whose === 'ours' && parts.canary.failed() >= canaries)
    if (whose !== 'vendor' || !(incident.isFresh() || isProven(at, neighbours))) return
    breaker.trip(at)
    isDisputed = false
    incident.confirm(neighbours.incident)
  }

  /** A ticket that was answered in between outweighs canaries, unless most tickets are not. */
  function isProven(at: number, neighbours: Neighbours) {
    if (neighbours.saysOutage) return true
    const { failed, failingSince } = parts.canary
    return failed() >= canaries && (signs.ticketGoodAt() < failingSince() || breaker.isFailing(at))
  }

  function recordTicketCanary({ health }: CanaryResult) {
    const at = clock.monotonic()
    if (health === 'good') recordGoodLook(at, isDisputed)
    update(at)
  }

  function recordGoodLook(at: number, counts: boolean) {
    if (counts) breaker.startTrials(at)
    breaker.probe('good', at, counts)
  }

  /** Moves the outage along after anything was learned. */
  function update(at: number) {
    const state = breaker.state(at)
    if (state !== breakerWas) emit({ type: 'breaker', from: breakerWas, to: state })
    breakerWas = state
    if (state === 'closed') {
      isDisputed = false
      incident.end()
    } else if (isContested(at)) {
      isDisputed = true
      incident.confirm(undefined)
    } else if (isDisputed && signs.hasPassing(at)) {
      isDisputed = false
      incident.end()
    }
  }

  function isContested(at: number) {
    const last = parts.canary.last()
    const canaryIsWell = last?.found.health === 'good' && at - last.at < trustFor
    const ours = parts.ticketCanary.last()
    const oursFails = parts.ticketCanary.failed() >= ticketCanaries && ours !== undefined && at - ours.at < trustFor
    if (!canaryIsWell || !oursFails) return false
    return breaker.clientsWithVisitToken(at) >= quorum && !signs.hasPassing(at)
  }

  return {
    recordOutcome,
    recordCanary,
    recordTicketCanary,
    isDisputed: () => isDisputed,
    isSuspicious: () =>
      parts.canary.failed() > 0 ||
      incident.isOpen() ||
      breaker.state(clock.monotonic()) !== 'closed' ||
      signs.isFailing(),
    state(at: number): Exclude<EvidenceState, 'script-down'> {
      if (signs.fault()) return 'misconfigured'
      if (signs.isThrottled(at)) return 'throttled'
      if (incident.isOn()) return 'api-down'
      return breaker.state(at) !== 'closed' || signs.isFailing() ? 'suspected' : 'healthy'
    },
  }
}

export type ApiOutage = ReturnType<typeof createApiOutage>
