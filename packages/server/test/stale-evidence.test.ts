import { describe, expect, it } from 'vitest'
import { controlUrl } from './support/fake-fetch.ts'
import { createSite } from './support/site.ts'
import { createWorld, secrets } from './support/world.ts'

const hour = 3_600_000

describe('evidence that is old or was seen at another moment', () => {
  it.each([
    [14_000, 2_000, 6_000, []],
    [16_000, 2_000, 8_000, []],
    [14_000, 2_000, 6_000, [controlUrl]],
    [9_000, 1_000, 30_000, [controlUrl]],
  ])(
    'a network of our own that is gone for %d ms, back for %d and gone for %d opens nothing',
    async (...given) => {
      const [gone, back, again, controlHosts] = given
      for (let offset = 0; offset < 5_000; offset += 700) {
        const site = createSite({ loginEvery: 60_000, config: { controlHosts } })
        await site.settle(site.verifier.probe())
        await site.pass(60_000 + offset)
        for (const [egress, ms] of [
          ['gone', gone],
          ['up', back],
          ['gone', again],
          ['up', 60_000],
        ] as const) {
          site.fake.egress = egress
          await site.pass(ms)
        }
        expect([offset, site.outages, site.forged]).toEqual([offset, [], []])
        site.verifier.close()
      }
    },
    60_000,
  )

  it('an outage that nobody saw end is not confirmed by one lost canary, hours later', async () => {
    const world = createWorld()
    await world.bringDown()
    await world.pass(hour / 2)
    world.vendor.mode = 'healthy'
    await world.pass(hour / 2)
    world.vendor.mode = 'reset'
    const first = world.settle(world.verifier.verify({ ...world.disaster(), ip: '192.0.2.1' }))
    expect((await first).allowed).toBe(false)
    world.vendor.mode = 'healthy'
    expect((await world.verify(world.disaster())).allowed).toBe(false)
  })

  it('a silence before a long gap is no part of the silence after it', async () => {
    const world = createWorld()
    await world.settle(world.verifier.probe())
    world.fake.egress = 'gone'
    await world.verify(world.disaster())
    await world.pass(4 * hour)
    for (let n = 0; n < 8; n++) {
      expect((await world.verify(world.disaster())).allowed).toBe(false)
      await world.pass(5_000)
    }
  })

  it('keys that failed to come once do not hide the outage that comes with them', async () => {
    let fails = 0
    const keys = { secretId: secrets.secretId, secretKey: secrets.secretKey }
    const credentials = () => {
      if (fails-- > 0) throw new Error('The keys are out of reach.')
      return keys
    }
    const world = createWorld({ credentials } as never)
    await world.settle(world.verifier.probe())
    await world.pass(60_000)
    world.vendor.mode = 'reset'
    fails = 1
    expect((await world.verify(world.vendor.issue())).reason).toBe('credentials')
    for (let n = 0; n < 4; n++) {
      await world.verify({ ...world.vendor.issue(), ip: `198.51.${n}.1` })
      await world.pass(5_000)
    }
    expect((await world.verify(world.disaster())).reason).toBe('api-down')
  })

  it('an outage of which nobody saw the end is not the one that is found half a day later', async () => {
    const world = createWorld()
    await world.bringDown()
    await world.pass(12 * hour)
    await world.bringDown()
    const verdict = await world.verify(world.disaster())
    expect(verdict.reason).toBe('api-down')
    expect(verdict.evidence?.outageEndsIn).toBeGreaterThan(1.9 * hour)
  })

  it('a config with an address that is none is refused by name', () => {
    expect(() => createWorld({ controlHosts: ['nonsense'] })).toThrow(/controlHosts/)
    expect(() => createWorld({ breaker: { failures: Number.NaN } })).toThrow(/breaker.failures/)
    expect(() => createWorld({ scriptProbe: { clients: 0 } })).toThrow(/scriptProbe.clients/)
  })
})
