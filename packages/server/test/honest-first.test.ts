import { describe, expect, it } from 'vitest'
import { memory, type Verdict, type VerifierConfig } from '../src/index.ts'
import { isWide } from './support/is-wide.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

interface Attack {
  config?: Partial<VerifierConfig>
  /** Requests of attackers a second, spread over so many networks. */
  perSecond: number
  networks: number
  /** Milliseconds that the API takes for an answer. */
  latency: number
  seconds: number
  /** What the API takes a second, all together; more is throttled. */
  quota?: number
  attackerVisitToken?: boolean
}

/** Honest visitors, ten a second, from networks that no attacker uses, in the middle of it. Gives what became of them. */
async function visitUnderAttack(attack: Attack) {
  const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 }, ...attack.config })
  const { clock, vendor, verifier } = world
  vendor.latency = attack.latency
  limitRate(world, attack.quota ?? Infinity)
  const honest: Verdict[] = []
  let count = 0

  const every = (ms: number, visit: () => Promise<void>) => {
    const next = () => {
      clock.setTimeout(next, ms)
      void visit()
    }
    clock.setTimeout(next, ms)
  }
  every(1_000 / attack.perSecond, async () => {
    const n = count++
    const network = n % attack.networks
    const ip = `198.${18 + (network >> 8)}.${network & 255}.${(n >> 4) & 127}`
    const visitToken = attack.attackerVisitToken ? await readToken(world, ip) : undefined
    await verifier.verify({ ticket: `tr03junk${n}`, randstr: '@abc', ip, visitToken })
  })
  let visitors = 0
  every(100, async () => {
    const n = visitors++
    const ip = `10.${n & 255}.${(n >> 8) & 255}.7`
    honest.push(
      await verifier.verify({ ...vendor.issue(), ip, visitToken: await readToken(world, ip), subject: `user ${n}` }),
    )
  })
  await world.pass(attack.seconds * 1_000)
  const verified = honest.filter(({ kind }) => kind === 'verified').length
  return {
    share: verified / honest.length,
    visitors: honest.length,
    reasons: [...new Set(honest.map(({ reason }) => reason))],
  }
}

async function readToken(world: World, ip: string) {
  const issued = await world.verifier.issueVisitToken({ ip })
  return issued.issued ? issued.visitToken : undefined
}

/** The vendor's 1,000 a second for the account. */
function limitRate({ vendor, clock }: World, quota: number) {
  const { modeFor } = vendor
  let second = 0
  let used = 0
  vendor.modeFor = (query) => {
    const now = Math.floor(clock.monotonic() / 1_000)
    if (now !== second) used = 0
    second = now
    used += 1
    const mode = modeFor(query)
    vendor.calls.length = 0
    return used > quota ? { error: 'RequestLimitExceeded' } : mode
  }
}

describe('F7: a flood does not keep out visitors of networks that it does not use', () => {
  it.each([
    ['with visit tokens', true],
    ['without', false],
  ])(
    '200 networks, 2,000 tickets a second, an account of 1,000 (%s)',
    async (_how, attackerVisitToken) => {
      const seconds = isWide ? 10 : 5
      const attack = { perSecond: 2_000, networks: 200, latency: 60, seconds, quota: 1_000, attackerVisitToken }
      const { share, visitors } = await visitUnderAttack({ ...attack, config: { maxConcurrent: 256 } })
      expect(visitors).toBeGreaterThan(8 * seconds)
      expect(share).toBeGreaterThanOrEqual(0.95)
    },
    120_000,
  )

  it('32 networks against 64 calls at a time, each of which takes 200 ms', async () => {
    const { share, visitors } = await visitUnderAttack({ perSecond: 320, networks: 32, latency: 200, seconds: 30 })
    expect(visitors).toBeGreaterThan(250)
    expect(share).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('1,000 networks against the same', async () => {
    const { share } = await visitUnderAttack({
      perSecond: 1_000,
      networks: 1_000,
      latency: 200,
      seconds: isWide ? 20 : 8,
    })
    expect(share).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  it('spares the account: no more than 800 calls a second are made, whatever comes', async () => {
    const world = createWorld({ maxConcurrent: 4_000, limits: { perIpPerMinute: 1e6 } })
    world.vendor.latency = 10
    const flood = Array.from({ length: 5_000 }, (_, n) =>
      world.verify({ ticket: `tr03f${n}`, ip: `198.18.${n & 255}.1` }),
    )
    await world.pass(2_000)
    await Promise.all(flood)
    // A tenth of a second's worth at once.
    expect(world.vendor.calls.length).toBeLessThanOrEqual(800 * 4 + 80)
    expect(world.vendor.calls.length).toBeGreaterThan(1_000)
  })

  it('divides the account’s rate by the nodes', async () => {
    const world = createWorld({ nodes: 8, limits: { perIpPerMinute: 1e6 }, maxConcurrent: 4_000 })
    const flood = Array.from({ length: 1_000 }, (_, n) =>
      world.verifier.verify({ ticket: `tr03f${n}`, randstr: '@a', ip: '192.0.2.1' }),
    )
    await world.pass(1_000)
    expect(world.vendor.calls.length).toBeLessThanOrEqual(110)
    world.verifier.close()
    await world.pass(4_000)
    await Promise.all(flood)
  })

  it('gives known subjects more turns than strangers of the same network', async () => {
    const world = createWorld({ maxConcurrent: 2, limits: { perIpPerMinute: 1e6 } })
    world.vendor.latency = 100
    const order: string[] = []
    const visit = async (name: string, subject: { id: string; trust?: 'known' }) => {
      const verdict = await world.verify({
        ...world.vendor.issue(),
        subject,
        ip: name === 'known' ? '192.0.2.1' : '198.51.100.1',
      })
      if (verdict.kind === 'verified') order.push(name)
    }
    const all = Array.from({ length: 20 }, (_, n) => visit('stranger', { id: `s${n}` }))
    for (let n = 0; n < 10; n++) all.push(visit('known', { id: `k${n}`, trust: 'known' }))
    await Promise.all(all)
    const place = (name: string) => order.lastIndexOf(name)
    expect(place('known')).toBeLessThan(place('stranger'))
    expect(order.slice(0, 14).filter((name) => name === 'known')).toHaveLength(10)
  })
})

describe('F3: visit tokens', () => {
  it('125 requests a second of 25 networks take no visitor’s token away', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    let issued = 0
    for (let n = 0; n < 5_000; n++) {
      await world.verifier.issueVisitToken({ ip: `198.51.${n % 25}.${n & 127}` })
      if (n % 10 === 0) {
        const answer = await world.verifier.issueVisitToken({ ip: `10.0.${(n / 10) & 255}.${(n / 2_560) & 255}` })
        if (answer.issued) issued += 1
      }
      world.clock.advance(8)
    }
    expect(issued).toBe(500)
  })

  it('one address of many visitors gets as many a minute as it may verify tickets', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    const answers = []
    for (let n = 0; n < 600; n++) answers.push(await world.verifier.issueVisitToken({ ip: '192.0.2.1' }))
    expect(answers.every(({ issued }) => issued)).toBe(true)
    expect(await world.verifier.issueVisitToken({ ip: '192.0.2.1' })).toMatchObject({
      issued: false,
      reason: 'budget-exhausted',
    })
  })

  it('are issued while the store is dead', async () => {
    const fail = () => Promise.reject(new Error('PLANTED'))
    const store = {
      budgets: { consume: fail },
      replay: { claim: fail, release: fail },
      evidence: { get: fail, set: fail },
    }
    const world = createWorld({ visitToken: { secret: secrets.visitToken }, store })
    expect(await world.verifier.issueVisitToken({ ip: '192.0.2.1' })).toMatchObject({ issued: true })
  })

  it('F21: one that is some milliseconds old is waited for, and passes in the outage', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await world.bringDown()
    for (const age of [0, 31, 323, 999]) {
      const issued = await world.verifier.issueVisitToken({ ip: '203.0.113.7' })
      world.clock.advance(age)
      const at = world.clock.monotonic()
      const verdict = await world.verify({ ...world.disaster(), visitToken: issued.issued ? issued.visitToken : '' })
      expect([age, verdict.reason, world.clock.monotonic() - at]).toEqual([age, 'api-down', 1_000 - age])
    }
  })

  it('F21: one of a node whose clock is ahead is waited for, a second at most', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await world.bringDown()
    const issued = await world.verifier.issueVisitToken({ ip: '203.0.113.7' })
    world.clock.jump(-4_000)
    const at = world.clock.monotonic()
    const verdict = await world.verify({ ...world.disaster(), visitToken: issued.issued ? issued.visitToken : '' })
    expect([verdict.reason, world.clock.monotonic() - at]).toEqual(['api-down', 1_000])
  })

  it('F21: a visitor who leaves ends the wait, and keeps ticket and token', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await world.bringDown()
    const issued = await world.verifier.issueVisitToken({ ip: '203.0.113.7' })
    const input = { ...world.disaster(), visitToken: issued.issued ? issued.visitToken : '' }
    const controller = new AbortController()
    const left = world.verifier.verify({ ip: '203.0.113.7', ...input }, { signal: controller.signal })
    await world.pass(100)
    controller.abort()
    expect((await left).reason).toBe('aborted')
    expect((await world.verify(input)).reason).toBe('api-down')
  })

  it('only a minimum age of more than a second refuses', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 60_000 } })
    await world.bringDown()
    const issued = await world.verifier.issueVisitToken({ ip: '203.0.113.7' })
    const visitToken = issued.issued ? issued.visitToken : ''
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('visit-token-early')
    await world.pass(58_500)
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('api-down')
  })
})

describe('F6: what a memory of used tickets costs', () => {
  it('a hundredth of it is enough for a hundredth of 400 verified tickets a second, for half an hour', async () => {
    const time = { now: () => 0 }
    const world = createWorld({
      limits: { perIpPerMinute: 1e9 },
      store: memory({ capacity: 4_000, now: () => time.now() }),
    })
    time.now = world.clock.monotonic
    let refused = 0
    for (let n = 0; n < 1_800 * 4; n++) {
      if ((await world.verify({ ...world.vendor.issue(), ip: '192.0.2.1' })).kind !== 'verified') refused += 1
      world.clock.advance(250)
    }
    expect(refused).toBe(0)
    expect(world.events.filter(({ type }) => type === 'store-fault')).toEqual([])
  }, 60_000)
})

describe('a vendor code that any visitor can cause', () => {
  it.each([16, 100])('%d rings for nobody alone', async (code) => {
    const world = createWorld()
    const faults = () => world.events.filter(({ type }) => type === 'fault')
    world.vendor.mode = { code }
    for (let n = 0; n < 50; n++) await world.verify({ ticket: `tr03other${n}`, ip: `198.51.100.${n}` })
    expect(faults()).toEqual([])
  })

  it('16 is a refusal of this ticket, and rings when it happens to several networks while no ticket passes', async () => {
    const world = createWorld()
    const faults = () => world.events.filter(({ type }) => type === 'fault').length
    const visit = (n: number) => world.verify({ ...world.vendor.issue(), ip: `198.51.${n}.1` })
    world.vendor.mode = { code: 16 }
    expect(await visit(1)).toMatchObject({ kind: 'rejected', reason: 'app-mismatch' })
    await visit(2)
    world.vendor.mode = 'healthy'
    await visit(3)
    world.vendor.mode = { code: 16 }
    for (let n = 4; n < 30; n++) await visit(n)
    expect(faults()).toBe(0)
    await world.pass(61_000)
    for (let n = 0; n < 200; n++) await visit(n)
    expect(faults()).toBe(1)
  })
})

describe('F19: “a minute” is a bucket of that size, and its rate', () => {
  it('30 a minute let 59 through in the worst minute, and no more', async () => {
    const world = createWorld({ degrade: { ...roomy, perIpPerMinute: 30 } })
    await world.bringDown()
    let passed = 0
    for (let second = 0; second < 60; second++) {
      for (let n = 0; n < 35; n++) if ((await world.verify(world.disaster())).allowed) passed += 1
      if (second < 59) await world.pass(1_000)
    }
    expect(passed).toBe(30 + 29)
  })
})
