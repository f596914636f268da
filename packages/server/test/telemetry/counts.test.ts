import { expect, it } from 'vitest'
import type { VerifierEvent } from '../../src/index.ts'
import { createMetered, readSeries } from './metered.ts'

const about = { appId: '1', scene: 's', action: 'a', network: '192.0.2.0/24' }
const ticket = {
  ...about,
  requestId: 'r',
  vendorCode: 1,
  errorCode: undefined,
  correlationId: 'c',
  shadow: false,
  ms: 1_500,
}
const verified: VerifierEvent = { type: 'verified', reason: 'passed', ...ticket }
const refused: VerifierEvent = { type: 'refused', kind: 'rejected', reason: 'replayed', ...ticket }
const fault: VerifierEvent = { type: 'fault', ...ticket, reason: 'billing', count: 7 }
const exhausted: VerifierEvent = {
  type: 'budget-exhausted',
  ring: 'global',
  use: 'degrade',
  network: '',
  shadow: false,
}
const store: VerifierEvent = { type: 'store-fault', store: 'replay', to: 'down', failure: 'timeout', count: 1 }
const order: VerifierEvent = { type: 'force', to: 'begin', mode: 'closed', by: 'call', until: 0, actor: '', reason: '' }

/** Every series that one event raises, with what it adds. */
const cases: readonly { event: VerifierEvent; raises: readonly string[] }[] = [
  {
    event: verified,
    raises: [
      'verdicts_total verified passed 1',
      'verify_duration_count verified 1',
      'verify_duration_sum verified 1.5',
      'verify_duration_bucket verified 2.5 1',
      'verify_duration_bucket verified 5 1',
      'verify_duration_bucket verified +Inf 1',
    ],
  },
  { event: { ...verified, shadow: true }, raises: ['shadow_verdicts_total verified 1'] },
  { event: { ...refused, shadow: true }, raises: ['shadow_verdicts_total rejected 1'] },
  { event: fault, raises: ['faults_total billing 7'] },
  { event: exhausted, raises: ['budget_refusals_total degrade global 1'] },
  { event: { ...exhausted, shadow: true }, raises: [] },
  { event: { type: 'outage', what: 'api', to: 'down' }, raises: ['outage_transitions_total api down 1'] },
  { event: { type: 'breaker', from: 'open', to: 'half-open' }, raises: ['breaker_transitions_total half-open 1'] },
  { event: { type: 'canary', health: 'bad', appId: '1' }, raises: ['canaries_total bad 1'] },
  { event: store, raises: ['store_faults_total replay timeout 1'] },
  { event: { ...store, to: 'up', count: 9 }, raises: [] },
  { event: { type: 'store-lost' }, raises: ['store_losses_total 1'] },
  { event: order, raises: ['force_orders_total closed 1'] },
  { event: { ...order, to: 'end' }, raises: [] },
  { event: { type: 'report', correlationId: 'c', finding: 'abuse' }, raises: ['reports_total abuse 1'] },
]

it.each(cases)('$event.type raises $raises', async ({ event, raises }) => {
  const { telemetry, scrape } = createMetered()
  telemetry.onEvent(event)
  const raised = readSeries(await scrape())
    .filter(({ name, value }) => name !== 'target_info' && value !== 0)
    .map(({ name, labels: { otel_scope_name: _scope, ...labels }, value }) =>
      [name.replace('tcaptcha_', ''), ...Object.values(labels), value].join(' '),
    )
  expect(raised.toSorted()).toEqual([...raises].toSorted())
})

it('begins at 0 what alerts wait for', async () => {
  const { scrape } = createMetered()
  const zeros = readSeries(await scrape()).filter(({ value }) => value === 0)
  expect(new Set(zeros.map(({ name }) => name))).toEqual(
    new Set(
      ['faults', 'outage_transitions', 'store_faults', 'store_losses', 'budget_refusals', 'force_orders'].map(
        (name) => `tcaptcha_${name}_total`,
      ),
    ),
  )
})
