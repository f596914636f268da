import { describe, expect, it } from 'vitest'
import { createVerifier, memory } from '../src/index.ts'
import { createWorld, type World } from './support/world.ts'

const hour = 3_600_000

/** A world whose store outlives its verifier. */
function createSite(shared = true) {
  const time = { now: () => 0 }
  const store = memory({ now: () => time.now() })
  const world = createWorld(shared ? { store } : {})
  time.now = world.clock.monotonic
  return world
}

/** The process ends, and another one starts with the same config. */
function restart(world: World): World {
  world.verifier.close()
  const verifier = createVerifier(world.config)
  const verify: World['verify'] = (input) =>
    world.settle(verifier.verify({ ticket: undefined, randstr: '@abcdef12345', ip: '203.0.113.7', ...input }))
  return { ...world, verifier, verify }
}

/** An outage of the API that is looked at all the time. */
async function stayDown(world: World, ms: number) {
  const end = world.clock.monotonic() + ms
  while (world.clock.monotonic() < end) {
    await world.verify(world.disaster())
    await world.pass(300_000)
  }
}

describe('a restart in the middle of an outage', () => {
  it('with a store that outlives it degrades at the first visitor, and goes on counting from the beginning', async () => {
    const world = createSite()
    await world.bringDown()
    await stayDown(world, hour)
    const after = restart(world)
    const { reason, evidence } = await after.verify(world.disaster())
    expect(reason).toBe('api-down')
    expect(evidence?.outageFor).toBeGreaterThan(hour)
    expect(evidence?.outageEndsIn).toBeLessThan(hour)
    expect(evidence?.expired).toEqual([])
    await stayDown(after, hour)
    expect((await after.verify(world.disaster())).reason).toBe('not-verified')
    expect(after.verifier.status().evidence.expired).toEqual(['api'])
    expect(world.events).toContainEqual({ type: 'outage', what: 'api', to: 'expired' })
  })

  it('after the maximum does not begin a new one, and an extension holds for every node', async () => {
    const world = createSite()
    await world.bringDown()
    await stayDown(world, 2 * hour)
    const after = restart(world)
    await after.verify(world.disaster())
    await world.pass(30_000)
    expect((await after.verify(world.disaster())).reason).toBe('not-verified')
    const neighbour = restart({ ...world, verifier: createVerifier(world.config) })
    await neighbour.verify(world.disaster())
    await world.pass(30_000)
    after.verifier.extendApiOutage(hour)
    expect(after.verifier.status().evidence.expired).toEqual([])
    expect((await after.verify(world.disaster())).reason).toBe('api-down')
    await world.pass(10_000)
    expect((await neighbour.verify(world.disaster())).reason).toBe('api-down')
    after.verifier.extendApiOutage(5 * hour)
    await world.pass(31_000)
    const later = restart(world)
    expect((await later.verify(world.disaster())).evidence?.outageEndsIn).toBeGreaterThan(4.9 * hour)
  })

  it('with memory() begins anew: recognised in time where the script’s hosts answer', async () => {
    const world = createSite(false)
    await world.bringDown()
    await stayDown(world, hour)
    const after = restart(world)
    const startedAt = world.clock.monotonic()
    expect((await after.verify(world.disaster())).reason).toBe('not-verified')
    while ((await after.verify(world.disaster())).reason !== 'api-down') {
      await world.pass(1_000)
      expect(world.clock.monotonic() - startedAt).toBeLessThan(20_000)
    }
    expect(after.verifier.status().evidence.outageEndsIn).toBeGreaterThan(1.9 * hour)
  })

  it('with a neighbour’s evidence degrades even where the script’s hosts are silent', async () => {
    const world = createSite()
    await world.bringDown()
    world.fake.hosts = 'down'
    await world.pass(20_000)
    expect((await restart(world).verify(world.disaster())).reason).toBe('api-down')
  })

  it('that is over does not open anything for the next one', async () => {
    const world = createSite()
    await world.bringDown()
    world.vendor.mode = 'healthy'
    await world.pass(40_000)
    const after = restart(world)
    world.vendor.mode = 'reset'
    expect((await after.verify(world.disaster())).reason).toBe('not-verified')
  })

  it('does not take over what somebody wrote into the store without the key', async () => {
    const world = createSite()
    const forged = '1600000000000.9999999999999.1700000000000.other.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    await world.config.store?.evidence.set('{tcaptcha:190000000}:outage:api', forged, 1e9)
    world.vendor.mode = 'reset'
    expect((await world.verify(world.disaster())).reason).toBe('not-verified')
  })

  it('of the script’s hosts goes on counting, too, although this process never saw them well', async () => {
    const time = { now: () => 0 }
    const config = { store: memory({ now: () => time.now() }), visitToken: { secret: 'x'.repeat(40), minAge: 0 } }
    const world = createWorld(config)
    time.now = world.clock.monotonic
    await world.settle(world.verifier.probe())
    world.fake.hosts = 'down'
    const come = async (site: World) => {
      let reason = ''
      for (let n = 0; n < 8; n++) {
        const ip = `198.51.${n}.1`
        const issued = await site.verifier.issueVisitToken({ ip })
        const visitToken = issued.issued ? issued.visitToken : undefined
        reason = (await site.verify({ ...world.disaster(), ip, visitToken })).reason
        await world.pass(5_000)
      }
      return reason
    }
    expect(await come(world)).toBe('script-down')
    await world.pass(900_000)
    const after = restart(world)
    expect(await come(after)).toBe('script-down')
    expect(after.verifier.status().evidence.outageEndsIn).toBeLessThan(900_000)
  })
})

describe('close()', () => {
  it('ends all timers, and verify() goes on answering', async () => {
    const world = createWorld()
    await world.verify(world.vendor.issue())
    expect(world.clock.pending(true)).toBe(1)
    world.verifier.close()
    expect(world.clock.pending(true)).toBe(0)
    expect((await world.verify(world.vendor.issue())).kind).toBe('verified')
    expect(world.clock.pending(true)).toBe(0)
  })

  it('is not needed for a process to end: nothing runs ten minutes after the last visitor', async () => {
    const world = createWorld()
    await world.verify(world.vendor.issue())
    await world.pass(700_000)
    expect(world.clock.pending(true)).toBe(0)
    const asked = world.vendor.calls.length
    await world.pass(3_600_000)
    expect(world.vendor.calls.length).toBe(asked)
  })
})
