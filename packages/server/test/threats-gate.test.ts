import { describe, expect, it, vi } from 'vitest'
import type { Verdict } from '../src/index.ts'
import { countPasses, threat } from './support/threat.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const visitTokenConfig = { secret: secrets.visitToken }

/** `count` visitors with a disaster ticket each, one after another, without time passing. */
async function rush(
  world: World,
  count: number,
  who: (n: number) => Parameters<World['verify']>[0],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (let n = 0; n < count; n++) verdicts.push(await world.verify({ ...world.disaster(), ...who(n) }))
  return verdicts
}

describe('threats: one gate for whatever could not be verified', () => {
  threat(
    '1: junk that looks like an ordinary ticket needs the visit token as everybody else does',
    { visitToken: visitTokenConfig },
    async (world) => {
      const fetched = await world.fetchVisitToken()
      await world.bringDown()
      const junk = await world.verify({ ticket: 'tr0xyz', randstr: '@abc' })
      const honest = await world.verify({ ticket: 'tr0abc', randstr: '@abc', visitToken: fetched })
      return { junkRefused: !junk.allowed, honestPasses: honest.allowed }
    },
  )

  threat(
    '1: a replayed, an unaffordable and a forbidden ordinary ticket fail as disaster tickets do',
    {
      degrade: { ...roomy, perSubjectPerMinute: 1, actions: { resetPassword: 'never' } },
    },
    async (world) => {
      await world.bringDown()
      const first = await world.verify({ ticket: 'tr0one', randstr: '@abc', subject: 'a' })
      const replayed = await world.verify({ ticket: 'tr0one', randstr: '@abc', subject: 'b' })
      const again = await world.verify({ ticket: 'tr0two', randstr: '@abc', subject: 'a' })
      const forbidden = await world.verify({
        ticket: 'tr0three',
        randstr: '@abc',
        subject: 'c',
        action: 'resetPassword',
      })
      return { first: first.allowed, othersRefused: countPasses([replayed, again, forbidden]) === 0 }
    },
  )

  threat('2: while the service is healthy, no number of fresh phone numbers earns a pass', {}, async (world) => {
    const verdicts = await rush(world, 50, (n) => ({ subject: `+86 138 ${n}`, ip: `198.51.${n}.9` }))
    return { nobodyPasses: countPasses(verdicts) === 0 }
  })

  threat(
    '2: a configured allowance is for authenticated subjects, once a day, and capped for all together',
    {
      degrade: { ...roomy, healthyAllowance: { perSubjectPerDay: 1, globalPerMinute: 6 } },
    },
    async (world) => {
      const strangers = await rush(world, 10, (n) => ({ subject: { id: `s${n}`, trust: 'known' } }))
      const one = await rush(world, 10, () => ({ subject: { id: 'me', trust: 'authenticated' } }))
      await world.pass(60_000)
      const many = await rush(world, 30, (n) => ({
        subject: { id: `m${n}`, trust: 'authenticated' },
        ip: `198.51.${n}.9`,
      }))
      return { strangers: countPasses(strangers) === 0, one: countPasses(one) === 1, many: countPasses(many) === 1 }
    },
  )

  threat(
    '8: junk from one address costs the account a bounded number of calls',
    { limits: { perIpPerMinute: 20 } },
    async (world) => {
      for (let n = 0; n < 300; n++) await world.verify({ ticket: `tr0junk${n}`, randstr: '@abc' })
      for (let n = 0; n < 20; n++) await world.verify({ ticket: `tr0${'x'.repeat(9_000)}`, ip: `198.51.${n}.9` })
      for (let n = 0; n < 20; n++)
        await world.verify({ ticket: 'tr0abc', randstr: '@'.repeat(300), ip: `198.51.${n}.9` })
      return { fewCalls: world.vendor.calls.length <= 20 }
    },
  )

  threat(
    '8: a subject is limited, too, but nobody else can use up its tries',
    { limits: { perSubjectPerMinute: 5 } },
    async (world) => {
      for (let n = 0; n < 30; n++) await world.verify({ ticket: `tr0junk${n}`, subject: 'victim' })
      const calls = world.vendor.calls.length
      const victim = await world.verify({ ...world.vendor.issue(), subject: 'victim', ip: '192.0.2.1' })
      return { fewCalls: calls === 5, victimVerified: victim.kind === 'verified' }
    },
  )

  threat(
    '9: a minute’s budget can’t be drained in its first second, and known subjects keep a share',
    {
      degrade: { ...roomy, globalPerMinute: 60, knownShare: 0.5 },
    },
    async (world) => {
      await world.bringDown()
      await world.pass(20_000)
      const flood = await rush(world, 200, (n) => ({ ip: `198.51.${n}.9` }))
      const known = await world.verify({
        ...world.disaster(),
        ip: '192.0.2.1',
        subject: { id: 'me', trust: 'known' },
      })
      await world.pass(10_000)
      const later = await world.verify({ ...world.disaster(), ip: '192.0.2.2' })
      return { flood: countPasses(flood) === 5, known: known.allowed, later: later.allowed }
    },
  )

  threat(
    '9: an incident has a cap, and whoever comes after it is asked to step up',
    {
      degrade: { ...roomy, perIncident: 7 },
    },
    async (world) => {
      await world.bringDown()
      const flood = await rush(world, 30, (n) => ({ ip: `198.51.${n}.9` }))
      const last = flood.at(-1)
      // Those of `bringDown` that passed count as well.
      const before = world.events.filter(({ type }) => type === 'degraded').length - countPasses(flood)
      return { capped: before + countPasses(flood) === 7, stepUp: last?.reason === 'budget-exhausted' && last.stepUp }
    },
  )

  threat(
    '10: a refusal spends nothing: neither everybody’s ring nor a victim’s',
    {
      degrade: { globalPerMinute: 60, perIpPerMinute: 1, perSubjectPerMinute: 2 },
    },
    async (world) => {
      await world.bringDown()
      await world.pass(59_000)
      const mean = await rush(world, 100, () => ({ subject: 'victim', ip: '198.51.100.9' }))
      const victim = await world.verify({ ...world.disaster(), subject: 'victim', ip: '192.0.2.1' })
      const others = await rush(world, 5, (n) => ({ subject: `other${n}`, ip: `192.0.${n + 10}.1` }))
      return { mean: countPasses(mean) === 1, victim: victim.allowed, others: countPasses(others) === 5 }
    },
  )

  threat(
    '10: all rings and the replay set are charged in one step, however many come at once',
    {
      degrade: { ...roomy, perSubjectPerMinute: 3 },
    },
    async (world) => {
      await world.bringDown()
      const many = Array.from({ length: 40 }, () => world.verify({ ...world.disaster(), subject: 'one' }))
      const ticket = world.disaster()
      const same = Array.from({ length: 40 }, () => world.verify({ ...ticket, subject: 'two' }))
      return { many: countPasses(await Promise.all(many)) === 3, same: countPasses(await Promise.all(same)) === 1 }
    },
  )

  threat(
    '11: the 65,536 networks of one IPv6 site are one site',
    { degrade: { ...roomy, perIpPerMinute: 2 } },
    async (world) => {
      await world.bringDown()
      await world.pass(55_000)
      const within56 = await rush(world, 60, (n) => ({ ip: `2001:db8:1:${n.toString(16)}::1` }))
      const within48 = await rush(world, 60, (n) => ({ ip: `2001:db8:2:${(n * 256).toString(16)}::1` }))
      return { within56: countPasses(within56) === 8, within48: countPasses(within48) === 16 }
    },
  )

  threat(
    '11: the addresses of one /24 share, with more room than one of them has',
    {
      degrade: { ...roomy, perIpPerMinute: 2 },
    },
    async (world) => {
      await world.bringDown()
      const one = await rush(world, 10, () => ({ ip: '192.0.2.1' }))
      const all = await rush(world, 60, (n) => ({ ip: `192.0.2.${n + 2}` }))
      return { one: countPasses(one) === 2, all: countPasses(all) === 6 }
    },
  )

  threat(
    '12: visit tokens can’t be hoarded, carried elsewhere, spent twice, at once or late',
    {
      visitToken: { ...visitTokenConfig, perIpPerMinute: 10, maxAge: 600_000 },
    },
    async (world) => {
      const ask = () => world.settle(world.verifier.issueVisitToken({ ip: '198.51.100.9', action: 'login' }))
      const hoard = await Promise.all(Array.from({ length: 50 }, ask))
      const mine = await world.fetchVisitToken('203.0.113.7', { action: 'login' })
      const late = await world.fetchVisitToken('203.0.113.7', { action: 'login' })
      await world.bringDown()
      const use = (visitToken: string | undefined, ip = '203.0.113.7', action = 'login') =>
        world.verify({ ...world.disaster(), ip, action, visitToken })
      const elsewhere = await use(mine, '192.0.2.1')
      const otherwise = await use(mine, '203.0.113.7', 'resetPassword')
      const right = await use(mine)
      const twice = await use(mine)
      await world.pass(601_000)
      const tooLate = await use(late)
      const others = { elsewhere, otherwise, twice, tooLate }
      const refused = Object.entries(others).map(([name, { allowed }]) => [name, !allowed])
      return {
        issued: hoard.filter(({ issued }) => issued).length === 10,
        right: right.allowed,
        ...Object.fromEntries(refused),
      }
    },
  )

  it('12: one visit token that reached two visitors at once lets one of them pass', async () => {
    const world = createWorld({ visitToken: visitTokenConfig })
    const cached = await world.fetchVisitToken()
    await world.bringDown()
    const both = [0, 1].map(() => world.verify({ ...world.disaster(), visitToken: cached }))
    const verdicts = await Promise.all(both)
    expect(verdicts.map(({ reason }) => reason).toSorted()).toEqual(['api-down', 'visit-token-used'])
  })

  threat('15: a ticket that was verified in good days is worth nothing in the outage', {}, async (world) => {
    const ticket = world.vendor.issue()
    const before = await world.verify(ticket)
    await world.bringDown()
    const after = await world.verify(ticket)
    return { before: before.kind === 'verified', after: !after.allowed }
  })

  it('10: who is refused for want of budget keeps the ticket and the visit token', async () => {
    const world = createWorld({ visitToken: visitTokenConfig, degrade: { ...roomy, perSubjectPerMinute: 1 } })
    const [first, second] = [await world.fetchVisitToken(), await world.fetchVisitToken()]
    await world.bringDown()
    expect((await world.verify({ ...world.disaster(), subject: 'me', visitToken: first })).reason).toBe('api-down')
    const ticket = { ...world.disaster(), subject: 'me', visitToken: second }
    expect((await world.verify(ticket)).reason).toBe('budget-exhausted')
    await world.pass(59_000)
    expect((await world.verify(ticket)).reason).toBe('budget-exhausted')
    await world.pass(1_000)
    expect((await world.verify(ticket)).reason).toBe('api-down')
  })

  it('15: a ticket that passed in the outage is worth nothing afterwards, even if the vendor never saw it', async () => {
    const world = createWorld()
    const ticket = world.vendor.issue()
    await world.bringDown()
    expect((await world.verify(ticket)).kind).toBe('degraded')
    const fresh = createWorld({ store: world.config.store })
    expect(fresh.verifier.status().verdicts.verified).toBe(0)
    world.vendor.mode = 'healthy'
    await world.pass(180_000)
    expect((await world.verify(ticket)).reason).toBe('replayed')
  })
})
