import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEngine, type EngineReport } from '../src/outage/engine/create-engine.ts'
import { orderCrypto } from '../src/outage/engine/site/order-crypto.ts'
import { sumUp } from '../src/outage/engine/tally.ts'
import { createWork } from '../src/outage/engine/work.ts'
import { defaults, type OutageSettings } from '../src/outage/settings.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const work = createWork()
let undo = () => {}
beforeAll(() => {
  undo = orderCrypto(work)
})
afterAll(() => {
  undo()
  work.dispose()
})

/** Fewer people than on the page, for the same story in half the time. */
const usual: OutageSettings = { ...defaults, honest: 40, attack: 120, accounts: 10 }
const begin = (settings: Partial<OutageSettings> = {}) => createEngine(work, { ...usual, ...settings })

/** Plays up to a moment, in milliseconds: to the end, if none is given. */
async function play(settings: Partial<OutageSettings> = {}, until = Infinity): Promise<EngineReport> {
  const engine = begin(settings)
  await engine.goTo(until)
  return engine.report()
}

const totals = ({ buckets }: EngineReport) => sumUp(buckets)
const types = ({ milestones }: EngineReport) =>
  milestones.map((told) => ('to' in told ? `${told.type} ${told.to}` : told.type))

describe('the story of a short outage', () => {
  let told: EngineReport
  beforeAll(async () => {
    told = await play()
  })

  it('is the same for the same seed and settings, to the last number', async () => {
    expect(await play()).toEqual(told)
  })

  it('is the same however it is asked to go on: in steps, all at once, or before it has come to a halt', async () => {
    const engine = begin()
    await Promise.all([
      engine.goTo(5_000),
      engine.goTo(70_000, () => engine.report().now > 62_000),
      engine.goTo(80_000),
    ])
    expect(engine.report()).toEqual(await play({}, 80_000))
  })

  it('is another one for another seed', async () => {
    expect((await play({ seed: 2 }, 40_000)).buckets).not.toEqual((await play({}, 40_000)).buckets)
  })

  it('has as many bars as its axis is long: what happens at the very end stands in the last one', () => {
    expect(told.buckets).toHaveLength(told.length / told.width)
  })

  it('lets nothing forged pass and verifies everybody as long as the vendor is well', () => {
    const before = sumUp(told.buckets.filter((_, index) => (index + 1) * told.width <= 60_000))
    expect(before).toMatchObject({ degraded: 0, steppedUp: 0, turnedAway: 0, forgedPassed: 0 })
    expect(before.verified).toBeGreaterThan(20)
    expect(before.forgedRefused).toBeGreaterThan(80)
  })

  it('lets nearly all honest visitors in, in the end', () => {
    const { verified, degraded, steppedUp, turnedAway } = totals(told)
    expect(degraded).toBeGreaterThan(100)
    expect((verified + degraded) / (verified + degraded + steppedUp + turnedAway)).toBeGreaterThan(0.97)
  })

  it('lets no more forged tickets in than the accounts’ budgets allow, and far fewer than trusting the prefix would', () => {
    const { forgedPassed, naive } = totals(told)
    const down = told.bands.evidence.find(({ value }) => value === 'api-down')?.at ?? 0
    const minutes = (told.length - down) / 60_000
    // A full account has a minute's worth at once.
    expect(forgedPassed).toBeLessThanOrEqual(usual.accounts * usual.subject * (minutes + 1))
    expect(forgedPassed).toBeGreaterThan(0)
    expect(naive).toBeGreaterThan(5 * forgedPassed)
  })

  it('tells what happened in the order in which it has to happen', () => {
    const order = ['vendor', 'breaker open', 'outage down', 'first-degraded', 'outage up']
    const at = order.map((type) => types(told).indexOf(type))
    expect(at).not.toContain(-1)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })

  it('believes in the outage within twenty seconds, and never stops to while the vendor is dead', () => {
    const { evidence, breaker } = told.bands
    const down = evidence.findIndex(({ value }) => value === 'api-down')
    expect(evidence[down]?.at).toBeLessThanOrEqual(60_000 + 20_000)
    expect(evidence[down + 1]?.at).toBeGreaterThan(240_000)
    expect(breaker.filter(({ at, value }) => value === 'closed' && at > 60_000 && at < 240_000)).toEqual([])
  })

  it('is back to checking every ticket once the breaker has let five good answers through', () => {
    // Well again at 6:00; the breaker waits up to a minute, then needs five visitors.
    const closed = told.bands.breaker.at(-1)
    expect(closed?.value).toBe('closed')
    expect(closed?.at).toBeLessThan(360_000 + 60_000 + 20_000)
    expect(told.bands.evidence.at(-1)?.value).toBe('healthy')
    const from = Math.max(360_000, closed?.at ?? 0)
    const after = sumUp(told.buckets.filter((_, index) => index * told.width > from))
    expect(after).toMatchObject({ degraded: 0, forgedPassed: 0 })
    expect(after.verified).toBeGreaterThan(10)
  })

  it('answers everybody within the verifier’s four seconds', () => {
    expect(told.longestWait).toBeGreaterThan(3_000)
    expect(told.longestWait).toBeLessThanOrEqual(4_000)
  })
})

describe('the other stories', () => {
  it('without an outage lets no forged ticket pass, however many come', async () => {
    const calm = await play({ story: 'calm', attack: 960 }, 40_000)
    expect(totals(calm)).toMatchObject({ forgedPassed: 0, degraded: 0, steppedUp: 0 })
    expect(totals(calm).naive).toBeGreaterThan(300)
    expect(calm.bands.evidence).toEqual([{ at: 0, value: 'healthy' }])
  })

  it('with the script’s hosts down believes it by visit tokens, its own probe and several visitors', async () => {
    const hosts = await play({ story: 'hosts' }, 150_000)
    expect(hosts.bands.evidence.map(({ value }) => value)).toEqual(['healthy', 'script-down'])
    expect(hosts.bands.breaker).toEqual([{ at: 0, value: 'closed' }])
    expect(totals(hosts).degraded).toBeGreaterThan(40)
  })

  it('with the script’s hosts down and no visit tokens never believes it', async () => {
    const hosts = await play({ story: 'hosts', visitToken: false }, 150_000)
    expect(hosts.bands.evidence).toEqual([{ at: 0, value: 'healthy' }])
    expect(totals(hosts)).toMatchObject({ degraded: 0, forgedPassed: 0 })
    expect(totals(hosts).steppedUp).toBeGreaterThan(30)
  })
})

describe('what can be turned', () => {
  const outage = 120_000
  /** The same settings tell the same story: once is enough. */
  const played = new Map<string, Promise<EngineReport>>()
  const inOutage = async (settings: Partial<OutageSettings>) => {
    const key = JSON.stringify(settings)
    const telling = played.get(key) ?? play(settings, outage)
    played.set(key, telling)
    return totals(await telling)
  }
  const forgedIn = async (settings: Partial<OutageSettings>) => (await inOutage(settings)).forgedPassed
  const honestIn = async (settings: Partial<OutageSettings>) => {
    const { verified, degraded } = await inOutage(settings)
    return verified + degraded
  }

  it('more accounts to attack, a wider budget for each, and no visit token let more forged tickets in', async () => {
    const few = await forgedIn({})
    expect(await forgedIn({ accounts: 200 })).toBeGreaterThan(few)
    expect(await forgedIn({ subject: 10 })).toBeGreaterThan(few)
    expect(await forgedIn({ accounts: 200, visitToken: false })).toBeGreaterThan(await forgedIn({ accounts: 200 }))
  })

  it('a tight global budget stops both, with a share kept for known visitors', async () => {
    expect(await forgedIn({ accounts: 200, global: 30 })).toBeLessThan((await forgedIn({ accounts: 200 })) / 2)
    expect(await honestIn({ accounts: 200, global: 30 })).toBeLessThan(await honestIn({ accounts: 200 }))
  })

  it('a tight budget for an address hurts the honest who share one with the attacker', async () => {
    const shared = { addresses: 4, accounts: 500 }
    expect(await honestIn({ ...shared, ip: 1 })).toBeLessThan(await honestIn({ ...shared, ip: 120 }))
    expect(await forgedIn({ ...shared, ip: 1 })).toBeLessThan(await forgedIn({ ...shared, ip: 120 }))
  })

  it('“never” lets nobody pass unverified, and steps honest visitors up', async () => {
    const never = await inOutage({ never: true })
    expect(never).toMatchObject({ degraded: 0, forgedPassed: 0 })
    expect(never.steppedUp).toBeGreaterThan(20)
  })

  it('acts at once: a budget that is turned in the outage needs no restart', async () => {
    const engine = begin({ accounts: 500 })
    await engine.goTo(outage)
    const before = totals(engine.report()).forgedPassed
    engine.change({ ...usual, accounts: 500, never: true })
    await engine.goTo(outage + 60_000)
    const told = engine.report()
    expect(totals(told).forgedPassed - before).toBeLessThanOrEqual(2)
    expect(told.bands.evidence.at(-1)?.value).toBe('api-down')
    expect(told.milestones.at(-1)).toMatchObject({ type: 'setting', name: 'never', value: true })
  })

  it('a slider on its way is told in one line, and before the beginning in none', async () => {
    const engine = begin()
    engine.change({ ...usual, ip: 1 })
    await engine.goTo(10_000)
    engine.change({ ...usual, ip: 2 })
    engine.change({ ...usual, ip: 5 })
    expect(engine.report().milestones).toEqual([{ type: 'setting', name: 'ip', value: 5, at: 10_000, number: 1 }])
  })

  it('a change of the visit token restarts the server, which has to see the outage anew', async () => {
    const engine = begin()
    await engine.goTo(outage)
    engine.change({ ...usual, visitToken: false })
    await engine.goTo(outage + 30_000)
    const seen = engine.report().bands.evidence.filter(({ at }) => at >= outage)
    expect(seen[0]?.value).not.toBe('api-down')
    expect(seen.at(-1)?.value).toBe('api-down')
  })

  it('the vendor can be broken and repaired by hand', async () => {
    const engine = begin({ story: 'calm' })
    engine.force('dead')
    await engine.goTo(30_000)
    expect(engine.report().bands.evidence.at(-1)?.value).toBe('api-down')
    engine.force(undefined)
    await engine.goTo(120_000)
    expect(engine.report().bands.evidence.at(-1)?.value).toBe('healthy')
  })

  it('nobody comes at a rate of nought', async () => {
    expect(await inOutage({ attack: 0 })).toMatchObject({ forgedPassed: 0, forgedRefused: 0, naive: 0 })
  })
})
