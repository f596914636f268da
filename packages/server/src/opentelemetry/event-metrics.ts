import type { Counter, Meter } from '@opentelemetry/api'
import type { VerifierEvent } from '../verdict/events.ts'
import * as lists from './closed-lists.ts'

/** OpenTelemetry's word for what is on no list. It never comes, and keeps the number of series where it is. */
const other = '_OTHER'
const oneOf = (words: readonly string[], word: string) => (words.includes(word) ? word : other)

/** Seconds. The vendor answers in tenths; `timeout` is four, and a second may be waited for a visit token. */
const bounds = [0.05, 0.1, 0.25, 1, 2.5, 5]

/** Counts events. Whatever a metric says of one comes from a closed list: nothing that a visitor or the vendor can make up. */
export function createEventMetrics(meter: Meter): (event: VerifierEvent) => void {
  const count = (name: string, unit: string, description: string) =>
    meter.createCounter(`tcaptcha.${name}`, { unit: `{${unit}}`, description })
  const verdicts = count('verdicts', 'verdict', 'Tickets decided about, without those in shadow.')
  const shadowVerdicts = count(
    'shadow.verdicts',
    'verdict',
    'Tickets decided about in shadow: nobody was let in or refused.',
  )
  const duration = meter.createHistogram('tcaptcha.verify.duration', {
    unit: 's',
    description: 'How long a verdict took, without those in shadow.',
    advice: { explicitBucketBoundaries: bounds },
  })
  const faults = count('faults', 'fault', 'Times that something was met which somebody has to repair.')
  const refusals = count(
    'budget.refusals',
    'refusal',
    'Times that a budget or limit had no room, without those in shadow.',
  )
  const outages = count('outage.transitions', 'transition', 'Beginnings, ends and extensions of outages of the vendor.')
  const breaker = count('breaker.transitions', 'transition', 'Changes of the circuit breaker.')
  const canaries = count('canaries', 'canary', 'Looks at the API with a ticket of our own.')
  const storeFaults = count('store.faults', 'fault', 'Times that a part of the store stopped answering.')
  const losses = count('store.losses', 'loss', 'Times that the store came back empty.')
  const orders = count('force.orders', 'order', 'Orders of operators that began.')
  const reports = count('reports', 'report', 'What report() was told of visitors.')

  // A series that begins above zero has no increase: an alert would miss the first of each.
  for (const reason of lists.faultReasons) faults.add(0, { 'error.type': reason })
  for (const part of lists.outageParts)
    for (const step of lists.outageSteps) outages.add(0, { 'tcaptcha.outage.part': part, 'tcaptcha.outage.step': step })
  for (const part of lists.storeParts)
    for (const failure of lists.storeFailures)
      storeFaults.add(0, { 'tcaptcha.store.part': part, 'error.type': failure })
  startBudgets(refusals)
  losses.add(0)
  for (const mode of lists.forceModes) orders.add(0, { 'tcaptcha.force.mode': mode })

  return (event) => {
    switch (event.type) {
      case 'verified':
      case 'degraded':
      case 'refused': {
        const kind = { 'tcaptcha.verdict.kind': event.type === 'refused' ? event.kind : event.type }
        if (event.shadow) return shadowVerdicts.add(1, kind)
        verdicts.add(1, { ...kind, 'tcaptcha.verdict.reason': event.reason })
        return duration.record(event.ms / 1_000, kind)
      }
      case 'fault':
        return faults.add(event.count, { 'error.type': oneOf(lists.faultReasons, event.reason) })
      case 'budget-exhausted':
        if (event.shadow) return undefined
        return refusals.add(1, {
          'tcaptcha.budget.use': event.use,
          'tcaptcha.budget.ring': oneOf(lists.rings[event.use], event.ring),
        })
      case 'outage':
        return outages.add(1, { 'tcaptcha.outage.part': event.what, 'tcaptcha.outage.step': event.to })
      case 'breaker':
        return breaker.add(1, { 'tcaptcha.breaker.state': event.to })
      case 'canary':
        return canaries.add(1, { 'tcaptcha.canary.health': event.health })
      case 'store-fault':
        if (event.to === 'up') return undefined
        return storeFaults.add(1, { 'tcaptcha.store.part': event.store, 'error.type': event.failure })
      case 'store-lost':
        return losses.add(1)
      case 'force':
        if (event.to === 'end') return undefined
        return orders.add(1, { 'tcaptcha.force.mode': event.mode })
      case 'report':
        return reports.add(1, { 'tcaptcha.report.finding': event.finding })
    }
  }
}

function startBudgets(refusals: Counter) {
  for (const [use, rings] of Object.entries(lists.rings))
    for (const ring of rings) refusals.add(0, { 'tcaptcha.budget.use': use, 'tcaptcha.budget.ring': ring })
}
