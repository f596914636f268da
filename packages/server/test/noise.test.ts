import { describe, expect, it } from 'vitest'
import type { VendorMode } from './support/vendor.ts'
import { controlUrl } from './support/fake-fetch.ts'
import { isWide } from './support/is-wide.ts'
import { createRandom } from './support/random.ts'
import { createSite, type Site } from './support/site.ts'

const hour = 3_600_000
/** One login a minute, and one every two seconds. */
const sites = [
  { name: 'quiet', loginEvery: 60_000 },
  { name: 'busy', loginEvery: 2_000 },
] as const

/** The verifier's first looks, by which it knows that everything was well. */
async function start(site: Site) {
  await site.settle(site.verifier.probe())
  await site.pass(120_000)
}

describe.each(sites)('noise on a $name site never opens the gate', ({ loginEvery }) => {
  it.each(isWide ? [0.001, 0.01] : [0.01])(
    'F2, F5: a day (a quarter of it, unless run wide) in which a share of %d of all packets is lost',
    async (share) => {
      const site = createSite({ loginEvery })
      const random = createRandom(20_261_126)
      site.fake.isLost = () => random() < share
      await start(site)
      await site.pass(isWide ? 24 * hour : 6 * hour)
      expect(site.outages).toEqual([])
      expect(site.forged).toEqual([])
      const verified = site.honest.filter(({ verdict }) => verdict.kind === 'verified').length
      expect(verified / site.honest.length).toBeGreaterThan(1 - 3 * share)
    },
    120_000,
  )

  describe.each([
    ['without', []],
    ['with', [controlUrl]],
  ])('F18: its own network is gone, %s control hosts', (_how, controlHosts) => {
    it.each([5_000, 15_000, 60_000])(
      'for %d ms, again and again',
      async (burst) => {
        const site = createSite({ loginEvery, config: { controlHosts } })
        await start(site)
        for (let n = 0; n < (isWide ? 40 : 10); n++) {
          site.fake.egress = 'gone'
          await site.pass(burst)
          site.fake.egress = 'up'
          // Not always at the same moment between two looks.
          await site.pass(60_000 + n * 1_370)
        }
        expect(site.outages).toEqual([])
        expect(site.forged).toEqual([])
      },
      60_000,
    )
  })

  it('F18: a node without a way out never takes that for an outage', async () => {
    const site = createSite({ loginEvery })
    site.fake.egress = 'gone'
    await site.pass(isWide ? 48 * hour : 4 * hour)
    expect(site.outages).toEqual([])
    expect(site.forged).toEqual([])
    expect(site.honest.at(-1)?.verdict).toMatchObject({ kind: 'misconfigured', reason: 'egress' })
  }, 120_000)
})

const outages: readonly VendorMode[] = [
  'refused',
  'reset',
  'hang',
  'status-500',
  'not-json',
  { error: 'InternalError' },
  { code: 26 },
]

describe.each(sites)('a real outage on a $name site', ({ name, loginEvery }) => {
  const limit = name === 'busy' ? 20_000 : 60_000

  it.each(outages.map((mode) => ({ mode })))(
    'is recognised, and its end, in time: $mode',
    async ({ mode }) => {
      // At moments that differ from the logins' and the looks'.
      for (const offset of [0, 1_700, 31_000, 59_900]) {
        // The attacker's tickets make it look more often.
        const site = createSite({ loginEvery, attackEvery: hour })
        await start(site)
        await site.pass(offset)
        site.vendor.mode = mode
        const since = site.clock.monotonic()
        await site.pass(120_000)
        expect(site.until('down', since), `recognised, ${offset}`).toBeLessThanOrEqual(limit)
        const inOutage = site.honest.filter(({ at }) => at - since > limit)
        expect(new Set(inOutage.map(({ verdict }) => verdict.reason))).toEqual(new Set(['visit-token-missing']))
        site.vendor.mode = 'healthy'
        const over = site.clock.monotonic()
        await site.pass(60_000)
        expect(site.until('up', over), `ended, ${offset}`).toBeLessThanOrEqual(30_000)
      }
    },
    60_000,
  )

  it('is recognised where packets are lost, too', async () => {
    const random = createRandom(7)
    for (let n = 0; n < 5; n++) {
      const site = createSite({ loginEvery, attackEvery: hour })
      site.fake.isLost = () => random() < 0.01
      await start(site)
      site.vendor.mode = 'hang'
      const since = site.clock.monotonic()
      await site.pass(120_000)
      expect(site.until('down', since)).toBeLessThanOrEqual(limit)
      site.vendor.mode = 'healthy'
      const over = site.clock.monotonic()
      await site.pass(120_000)
      expect(site.until('up', over)).toBeLessThanOrEqual(35_000)
    }
  }, 60_000)
})

describe('half an outage', () => {
  it.each(sites)(
    'opens nothing on a $name site: three of ten calls fail',
    async ({ loginEvery }) => {
      const site = createSite({ loginEvery })
      const random = createRandom(3)
      const { modeFor } = site.vendor
      site.vendor.modeFor = (query) => {
        const mode = modeFor(query)
        return random() < 0.3 ? { error: 'InternalError' } : mode
      }
      await start(site)
      await site.pass(2 * hour)
      expect(site.outages).toEqual([])
      expect(site.forged).toEqual([])
    },
    60_000,
  )

  it.each(sites)(
    'opens nothing on a $name site, and lets the honest in: every answer takes 3.9 s',
    async ({ loginEvery }) => {
      const site = createSite({ loginEvery })
      await start(site)
      site.vendor.latency = 3_900
      const since = site.clock.monotonic()
      await site.pass(hour)
      expect(site.outages).toEqual([])
      expect(site.forged).toEqual([])
      expect(shareVerified(site, since)).toBe(1)
    },
    60_000,
  )

  it.each(sites)(
    'opens nothing on a $name site, and lets the honest in: one of two endpoints is down',
    async ({ loginEvery }) => {
      const site = createSite({ loginEvery })
      await start(site)
      site.fake.deadEndpoint = 'captcha.tencentcloudapi.com'
      const since = site.clock.monotonic()
      await site.pass(hour)
      expect(site.outages).toEqual([])
      expect(site.forged).toEqual([])
      expect(shareVerified(site, since)).toBe(1)
    },
    60_000,
  )

  it.each(sites)(
    'opens nothing on a $name site: the account is throttled',
    async ({ loginEvery }) => {
      const site = createSite({ loginEvery })
      await start(site)
      site.vendor.mode = { error: 'RequestLimitExceeded' }
      await site.pass(hour)
      expect(site.outages).toEqual([])
      expect(site.forged).toEqual([])
    },
    60_000,
  )
})

function shareVerified(site: Site, since: number) {
  const after = site.honest.filter(({ at }) => at >= since)
  return after.filter(({ verdict }) => verdict.kind === 'verified').length / after.length
}
