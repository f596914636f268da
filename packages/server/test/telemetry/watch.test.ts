import { describe, expect, it } from 'vitest'
import { memory, type VerifierConfig } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld, roomy } from '../support/world.ts'
import { createMetered, readSeries } from './metered.ts'

/** The values of one metric, by their words. */
async function valuesOf(scrape: () => Promise<string>, metric: string) {
  const found = readSeries(await scrape()).filter(({ name }) => name === `tcaptcha_${metric}`)
  return Object.fromEntries(
    found.map(({ labels: { otel_scope_name: _scope, ...labels }, value }) => [Object.values(labels).join(' '), value]),
  )
}

describe('watch()', () => {
  it('measures what status() says, as it is at the moment', async () => {
    const { telemetry, scrape } = createMetered()
    const world = createWorld({ maxConcurrent: 1, degrade: { ...roomy, globalPerMinute: 60, perIncident: 100 } })
    const verifier = telemetry.watch(world.verifier)
    world.vendor.latency = 1_000
    const both = [1, 2].map(() => verifier.verify({ ...world.vendor.issue(), ip: '192.0.2.1' }))
    expect(await valuesOf(scrape, 'call_active')).toEqual({ '': 1 })
    expect(await valuesOf(scrape, 'call_waiting')).toEqual({ '': 1 })
    expect(await valuesOf(scrape, 'call_limit')).toEqual({ '': 1 })
    await world.pass(3_000)
    await Promise.all(both)
    world.vendor.latency = 0
    await world.bringDown()
    expect(await valuesOf(scrape, 'evidence_state')).toMatchObject({ healthy: 0, 'api-down': 1 })
    await world.pass(60_000)
    await world.verify(world.disaster())
    const left = verifier.status().budgets.map((budget) => [budget.ring, budget.left])
    expect(await valuesOf(scrape, 'budget_remaining')).toEqual(Object.fromEntries(left))
    expect(left).toContainEqual(['global', 9])
    expect(await valuesOf(scrape, 'budget_limit')).toEqual({ global: 10, unknown: 8, incident: 100 })
    await world.settle(verifier.force('closed', { until: world.clock.now() + 60_000 }))
    expect(await valuesOf(scrape, 'force_active')).toEqual({ closed: 1, degrade: 0 })
  })

  it('measures an outage beyond its maximum for as long as somebody comes and finds it', async () => {
    const { telemetry, scrape } = createMetered()
    const world = createWorld({ breaker: { maxOutage: 300_000 } })
    telemetry.watch(world.verifier)
    await world.bringDown()
    expect(await valuesOf(scrape, 'outage_expired')).toEqual({ api: 0, script: 0 })
    await world.pass(400_000)
    expect(await valuesOf(scrape, 'evidence_state')).toMatchObject({ 'api-down': 0, suspected: 1 })
    expect(await valuesOf(scrape, 'outage_expired')).toEqual({ api: 1, script: 0 })
    await world.pass(3_600_000)
    expect(await valuesOf(scrape, 'outage_expired')).toEqual({ api: 0, script: 0 })
  })

  it('measures a clock that is wrong in seconds, and a store that fails', async () => {
    const { telemetry, scrape } = createMetered()
    const store = createMoodyStore(() => 0)
    const world = createWorld({ store })
    telemetry.watch(world.verifier)
    expect(await valuesOf(scrape, 'store_unhealthy')).toEqual({ '': 0 })
    store.mood = 'rejects'
    world.vendor.script.push({ error: 'AuthFailure.SignatureExpire' })
    const { now } = world.clock
    world.clock.now = () => now() + 400_000
    await world.verify(world.vendor.issue())
    expect(await valuesOf(scrape, 'store_unhealthy')).toEqual({ '': 1 })
    expect(await valuesOf(scrape, 'clock_skew')).toEqual({ '': world.verifier.status().skew / 1_000 })
  })

  it('adds several verifiers up, until each is closed', async () => {
    const { telemetry, scrape } = createMetered()
    const worlds = [createWorld(), createWorld({ store: memory(), degrade: 'never' })]
    const [first, second] = worlds.map(({ verifier }) => telemetry.watch(verifier))
    expect(await valuesOf(scrape, 'call_limit')).toEqual({ '': 128 })
    expect(await valuesOf(scrape, 'evidence_state')).toMatchObject({ healthy: 2, suspected: 0 })
    expect(await valuesOf(scrape, 'budget_limit')).toMatchObject({ global: 1_000 })
    first?.close()
    expect(await valuesOf(scrape, 'call_limit')).toEqual({ '': 64 })
    second?.close()
    expect(await valuesOf(scrape, 'call_limit')).toEqual({ '': 0 })
    expect(await valuesOf(scrape, 'evidence_state')).toMatchObject({ healthy: 0 })
  })

  it('forgets budgets that are no more', async () => {
    const { telemetry, scrape } = createMetered()
    let degrade: VerifierConfig['degrade'] = roomy
    telemetry.watch(createWorld({ degrade: () => degrade } as Partial<VerifierConfig>).verifier)
    expect(await valuesOf(scrape, 'budget_limit')).toMatchObject({ global: 1_000 })
    degrade = 'never'
    expect(await valuesOf(scrape, 'budget_limit')).toEqual({ global: 0, unknown: 0, incident: 0 })
  })

  it('gives a verifier whose every other method is the same', () => {
    const { verifier } = createWorld()
    const watched = createMetered().telemetry.watch(verifier)
    expect(Object.isFrozen(watched)).toBe(true)
    expect(Object.keys(watched)).toEqual(Object.keys(verifier))
    expect({ ...watched, verify: 0, close: 0 }).toEqual({ ...verifier, verify: 0, close: 0 })
  })

  it('says nothing of a verifier whose status() throws', async () => {
    const { telemetry, scrape } = createMetered()
    const { verifier } = createWorld()
    telemetry.watch(verifier)
    telemetry.watch({
      ...verifier,
      status() {
        throw new Error('PLANTED')
      },
    })
    expect(await valuesOf(scrape, 'call_limit')).toEqual({ '': 64 })
  })
})
