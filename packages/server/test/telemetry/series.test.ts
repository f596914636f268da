import { expect, it } from 'vitest'
import { toDegradeReader } from '../../src/config/degrade-rule.ts'
import {
  chargesForAddress,
  chargesForPass,
  chargesForTry,
  nameHere,
  type RingCharge,
} from '../../src/gate/budget-charges.ts'
import { createLocalKeys } from '../../src/gate/store-keys.ts'
import { parseIp } from '../../src/platform/network/ip-network.ts'
import { faultReasons, rings } from '../../src/opentelemetry/closed-lists.ts'
import { createVerdictReporter } from '../../src/verify/report-verdict.ts'
import { createVerdict } from '../../src/verdict/verdict.ts'
import { faults } from '../../src/verdict/faults.ts'
import { createWorld, roomy } from '../support/world.ts'
import { everyEvent, vocabulary } from './every-event.ts'
import { createMetered, readSeries } from './metered.ts'

it('prints at most 200 series, whatever events come', async () => {
  const { telemetry, scrape } = createMetered()
  telemetry.watch(createWorld().verifier)
  for (const event of everyEvent()) telemetry.onEvent(event)
  const series = readSeries(await scrape())
  expect(series.length).toBeGreaterThan(150)
  expect(series.length).toBeLessThanOrEqual(200)
  const names = series.map(({ name, labels }) => `${name}${JSON.stringify(labels)}`)
  expect(new Set(names).size).toBe(series.length)
})

it('prints none but the words of closed lists', async () => {
  const { telemetry, scrape } = createMetered()
  telemetry.watch(createWorld().verifier)
  for (const event of everyEvent()) telemetry.onEvent(event)
  const words = new Set<string>(['_OTHER', ...Object.values(vocabulary).flat()])
  const printed = readSeries(await scrape())
    .filter(({ name }) => name !== 'target_info')
    .flatMap(({ labels: { otel_scope_name: scope, le: _le, ...labels } }) => [scope, ...Object.values(labels)])
  const unknown = new Set(printed.filter((word) => word !== undefined && !words.has(word)))
  expect([...unknown]).toEqual(['@tcaptcha/server'])
})

it('knows every reason that rings as a fault, and no other', () => {
  const rung = new Set<string>(Object.keys(faults))
  const report = createVerdictReporter(
    () => {},
    ({ reason }) => void rung.add(reason),
    () => 0,
  )
  for (const reason of vocabulary.reason)
    for (const network of ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24']) {
      const facts = { appId: reason, scene: undefined, action: undefined, network, correlationId: undefined }
      report(createVerdict(reason), { ...facts, shadow: false, ms: 0 })
    }
  expect([...rung].toSorted()).toEqual([...faultReasons].toSorted())
})

it('knows every budget that each use charges, and no other', () => {
  const allowance = { perSubjectPerDay: 1, globalPerMinute: 1 }
  const budgets = toDegradeReader({ ...roomy, healthyAllowance: allowance })()
  if (budgets === 'never') throw new Error('unreachable')
  const keys = createLocalKeys('t')
  const cost = { cost: 1, action: { name: 'a', perMinute: 1 } }
  const charged = { degrade: [], limit: [], 'visit-token': [] } as Record<keyof typeof rings, RingCharge[]>
  for (const ip of ['192.0.2.1', '2001:db8::1'].map(parseIp)) {
    if (!ip) throw new Error('unreachable')
    const owner = { ip, subject: 's', isKnown: false }
    for (const isAllowance of [false, true])
      charged.degrade.push(...chargesForPass(keys, owner, budgets, { ...cost, isAllowance }))
    charged.limit.push(...chargesForTry(nameHere, owner, { perIpPerMinute: 1, perSubjectPerMinute: 1 }))
    charged['visit-token'].push(...chargesForAddress(nameHere, ip, 1))
  }
  for (const use of vocabulary.use) {
    // A full store refuses whatever is charged there: visit tokens never are.
    const full = use === 'visit-token' ? [] : ['capacity']
    const found = new Set([...charged[use].map(({ ring }) => ring), ...full])
    expect([use, [...found].toSorted()]).toEqual([use, [...rings[use]].toSorted()])
  }
})
