import type { VerifierEvent } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld, roomy } from '../support/world.ts'
import { createMetered } from './metered.ts'

/** A verifier on whose day everything happens that has a metric. Gives what Prometheus and OpenTelemetry collect of it. */
export async function playEverything() {
  const { telemetry, scrape, collect } = createMetered()
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const events: VerifierEvent[] = []
  const world = createWorld({
    store,
    degrade: { ...roomy, globalPerMinute: 60 },
    onEvent(event) {
      events.push(event)
      telemetry.onEvent(event)
    },
  })
  time.now = world.clock.monotonic
  const { vendor, pass, settle, verify } = world
  const verifier = telemetry.watch(world.verifier)

  await settle(verifier.probe())
  await verify({ ...vendor.issue(), correlationId: 'c1' })
  await settle(verifier.verify({ ...vendor.issue(), ip: '203.0.113.7' }, { shadow: true }))
  await verify({ ticket: 'tr03junk', ip: undefined })
  verifier.report('c1', 'abuse')
  verifier.report('c1', 'fine')
  vendor.mode = { error: 'AuthFailure.SignatureFailure' }
  await verify({ ticket: 'tr03keys' })
  vendor.mode = 'healthy'
  await verify(vendor.issue())
  await world.bringDown()
  await pass(60_000)
  for (let n = 0; n < 12; n++) await verify({ ...world.disaster(), ip: `192.0.${n}.1` })
  verifier.extendApiOutage(60_000)
  store.mood = 'rejects'
  await verify(world.disaster())
  store.mood = 'well'
  store.forget()
  await pass(5_000)
  await verify(world.disaster())
  const order = { until: world.clock.now() + 60_000, actor: 'alice', reason: 'drill' }
  await settle(verifier.force('closed', order))
  vendor.mode = 'healthy'
  await pass(120_000)
  const types = new Set(events.map(({ type }) => type))
  if (types.size < 12) throw new Error(`Of all types of events only these came: ${[...types].join()}`)
  const collected = { text: await scrape(), metrics: await collect() }
  verifier.close()
  return collected
}
