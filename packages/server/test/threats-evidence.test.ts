import { describe, expect, it, vi } from 'vitest'
import { countPasses, threat } from './support/threat.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const visitTokenConfig = { secret: secrets.visitToken }

/** A visitor of network `n`, with a visit token of its own, and a ticket that can't be verified. */
async function sendVisitor(
  world: World,
  n: number,
  ticket = { ticket: `tr0visitor${n}${world.clock.now()}`, randstr: '@abc' },
) {
  const ip = `192.0.${n}.1`
  const visitToken = await world.fetchVisitToken(ip)
  return world.verify({ ...ticket, ip, visitToken })
}

describe('threats: evidence comes from the server’s own view', () => {
  threat(
    '3: hundreds of aborted requests are no outage, and give no budget back',
    { limits: { perIpPerMinute: 5 } },
    async (world) => {
      world.vendor.mode = 'hang'
      world.vendor.canaryMode = 'healthy'
      /** Goes away once the API has been asked. */
      const abort = async (ip: string) => {
        const controller = new AbortController()
        const asked = world.vendor.calls.length + 1
        const verdict = world.verify({ ticket: `tr0abort${ip}`, ip }, controller.signal)
        while (world.vendor.calls.length < asked) await new Promise((resolve) => setImmediate(resolve))
        controller.abort()
        return verdict
      }
      const gone = []
      for (let n = 0; n < 100; n++) gone.push(await abort(`198.51.${n}.1`))
      world.vendor.mode = 'healthy'
      const state = world.verifier.status().evidence.state
      const disaster = await world.verify({ ...world.disaster(), ip: '192.0.2.1' })
      world.vendor.mode = 'hang'
      for (let n = 0; n < 5; n++) await abort('203.0.113.7')
      world.vendor.mode = 'healthy'
      const sixth = await world.verify({ ...world.vendor.issue(), ip: '203.0.113.7' })
      return {
        nobodyPasses: countPasses(gone) === 0,
        healthy: state === 'healthy',
        disasterRefused: !disaster.allowed,
        notRefunded: sixth.reason === 'rate-limited',
      }
    },
  )

  threat(
    '4: a flood that times out is overload, and the canary has a lane of its own',
    { maxConcurrent: 8 },
    async (world) => {
      world.vendor.mode = 'hang'
      world.vendor.canaryMode = 'healthy'
      const flood = Array.from({ length: 60 }, (_, n) => world.verify({ ticket: `tr0flood${n}`, ip: `198.51.${n}.1` }))
      const verdicts = await Promise.all(flood)
      const canary = world.verifier.status().evidence.canary
      const disaster = await world.verify({ ...world.disaster(), ip: '192.0.2.1' })
      return {
        overloaded: verdicts.filter(({ reason }) => reason === 'overloaded').length === 52,
        nobodyPasses: countPasses(verdicts) === 0,
        canaryRan: canary?.health === 'good',
        disasterRefused: !disaster.allowed,
      }
    },
  )

  threat('5: junk that the API answers does not hide an outage of real tickets', {}, async (world) => {
    const before = await world.verify(world.disaster())
    await world.pass(10_000)
    world.vendor.canaryMode = 'reset'
    for (let n = 0; n < 12; n++) {
      await world.pass(1_000)
      world.vendor.mode = { code: 15 }
      for (let junk = 0; junk < 20; junk++)
        await world.verify({ ticket: `tr0junk${n}x${junk}`, ip: `198.51.100.${junk}` })
      world.vendor.mode = 'reset'
      await world.verify({ ticket: `tr0real${n}`, ip: `192.0.${n}.1` })
    }
    const after = await world.verify(world.disaster())
    return { before: !before.allowed, after: after.allowed }
  })

  threat(
    '5: a canary answered by a front tier can’t veto many distinct visitors who hold visit tokens',
    { visitToken: visitTokenConfig },
    async (world) => {
      world.vendor.mode = { error: 'InternalError' }
      world.vendor.canaryMode = 'healthy'
      const withoutToken = []
      for (let n = 0; n < 30; n++)
        withoutToken.push(await world.verify({ ticket: `tr0tokenless${n}`, ip: `198.51.${n}.1` }))
      const few = await sendVisitor(world, 1)
      for (let n = 2; n < 12; n++) await sendVisitor(world, n)
      const many = await sendVisitor(world, 12)
      return { withoutToken: countPasses(withoutToken) === 0, few: !few.allowed, many: many.allowed }
    },
  )

  threat('6: in a half outage one good answer closes nothing; five in a row do', {}, async (world) => {
    await world.bringDown()
    await world.pass(60_000)
    world.vendor.mode = 'healthy'
    await world.pass(5_000)
    const good = await world.verify(world.vendor.issue())
    const bounced = await world.verify({ ticket: 'tr0late', randstr: '@abc', ip: '192.0.2.1' })
    const during = await world.verify(world.disaster())
    for (let n = 0; n < 4; n++) await world.verify({ ...world.vendor.issue(), ip: `192.0.${n}.2` })
    const after = await world.verify(world.disaster())
    return { good: good.kind === 'verified', junk: !bounced.allowed, during: during.allowed, after: !after.allowed }
  })

  threat('6: a handful of failures, or many of one client, open nothing', {}, async (world) => {
    world.vendor.mode = 'reset'
    const one = []
    for (let n = 0; n < 60; n++) one.push(await world.verify({ ticket: `tr0one${n}`, ip: '198.51.100.1' }))
    const disaster = await world.verify({ ...world.disaster(), ip: '198.51.100.1' })
    return { one: countPasses(one) === 0, disaster: !disaster.allowed }
  })

  threat(
    '7: a dead second stage is seen, but not from a node that never saw it alive',
    { visitToken: visitTokenConfig },
    async (world) => {
      await world.verifier.probe()
      await world.pass(60_000)
      world.fake.hosts = 'second-stage-down'
      const visitors = []
      for (let n = 0; n < 8; n++) {
        await world.pass(4_000)
        visitors.push(await sendVisitor(world, n, world.disaster(1004)))
      }
      return {
        firstFourRefused: countPasses(visitors.slice(0, 4)) === 0,
        thenPass: countPasses(visitors.slice(5)) === 3,
      }
    },
  )

  it('7: a node whose own egress forbids the hosts never takes that for an outage', async () => {
    const world = createWorld({ visitToken: visitTokenConfig })
    world.fake.hosts = 'down'
    await world.verifier.probe()
    for (let n = 0; n < 20; n++) expect(await sendVisitor(world, n, world.disaster())).toMatchObject({ allowed: false })
  })

  it('7: an outage of the script ends by itself after its maximum, until an operator extends it', async () => {
    const world = createWorld({ visitToken: visitTokenConfig, scriptProbe: { maxOutage: 300_000 } })
    await world.verifier.probe()
    world.fake.hosts = 'down'
    let n = 0
    const visit = async () => {
      await world.pass(10_000)
      return (await sendVisitor(world, n++ % 200, world.disaster())).reason
    }
    for (let count = 0; count < 8; count++) await visit()
    expect(await visit()).toBe('script-down')
    for (let count = 0; count < 30; count++) await visit()
    expect(await visit()).toBe('disaster-healthy')
    expect(world.events).toContainEqual({ type: 'outage', what: 'script', to: 'expired' })
    expect(world.verifier.status().evidence.expired).toEqual(['script'])
    world.verifier.extendScriptOutage(60_000)
    expect(world.verifier.status().evidence.expired).toEqual([])
    expect(await visit()).toBe('script-down')
    world.fake.hosts = 'up'
    for (let count = 0; count < 5; count++) await visit()
    expect(await visit()).toBe('disaster-healthy')
    expect(world.events).toContainEqual({ type: 'outage', what: 'script', to: 'up' })
  })

  it('7: visitors without a visit token are no witnesses', async () => {
    const world = createWorld({ visitToken: visitTokenConfig })
    await world.verifier.probe()
    world.fake.hosts = 'down'
    for (let n = 0; n < 20; n++) await world.verify({ ...world.disaster(), ip: `198.51.${n}.1` })
    expect((await sendVisitor(world, 1, world.disaster())).reason).toBe('disaster-healthy')
  })

  threat(
    '19: a forged Date shifts nothing, and a jump of the wall clock resets no window',
    {
      degrade: { ...roomy, perSubjectPerMinute: 1 },
    },
    async (world) => {
      world.vendor.mode = { error: 'AuthFailure.SignatureExpire' }
      const real = world.clock.now
      world.clock.now = () => real() + 86_400_000
      const expired = await world.verify(world.vendor.issue())
      world.clock.now = real
      const skew = world.verifier.status().skew
      await world.verifier.probe()
      await world.pass(10_000)
      world.vendor.mode = 'healthy'
      await world.verify({ ...world.vendor.issue(), ip: '192.0.2.9' })
      await world.pass(10_000)
      await world.bringDown()
      const first = await world.verify({ ...world.disaster(), subject: 'me' })
      world.clock.jump(3_600_000)
      const second = await world.verify({ ...world.disaster(), subject: 'me' })
      world.clock.jump(-7_200_000)
      const third = await world.verify({ ...world.disaster(), subject: 'me' })
      return {
        expired: expired.reason === 'clock',
        skew: skew === 0,
        first: first.allowed,
        rest: countPasses([second, third]) === 0,
      }
    },
  )

  threat('21: a wrong key, an unpaid account or a refused signature close the gate and ring', {}, async (world) => {
    const facts: Record<string, boolean> = {}
    for (const error of [
      'AuthFailure.SignatureFailure',
      'UnauthorizedOperation.Unauthorized',
      'AuthFailure.SecretIdNotFound',
    ]) {
      // Within the minute the bell of this reason has rung.
      await world.pass(60_000)
      world.vendor.mode = { error }
      for (let n = 0; n < 10; n++) await world.verify({ ticket: `tr0a${n}`, ip: `198.51.${n}.1` })
      const ordinary = await world.verify({ ...world.vendor.issue(), ip: '192.0.2.1' })
      const disaster = await world.verify({ ...world.disaster(), ip: '192.0.2.2' })
      facts[`${error}: closed`] = countPasses([ordinary, disaster]) === 0
      facts[`${error}: kind`] = ordinary.kind === 'misconfigured' && disaster.kind === 'misconfigured'
      facts[`${error}: alarm`] = world.events.some((event) => event.type === 'fault' && event.vendorCode === error)
    }
    world.vendor.mode = { code: 31 }
    facts['31'] = (await world.verify({ ...world.vendor.issue(), ip: '192.0.2.3' })).reason === 'billing'
    return facts
  })

  it('21: a visitor who sends another app’s ticket is refused, and closes nothing for others', async () => {
    const world = createWorld()
    await world.bringDown()
    await world.pass(4_000)
    world.vendor.canaryMode = 'healthy'
    await world.pass(5_000)
    world.vendor.mode = { code: 16 }
    world.vendor.canaryMode = 'reset'
    expect((await world.verify({ ticket: 'tr0foreign', ip: '198.51.99.1' })).reason).toBe('app-mismatch')
    expect((await world.verify(world.disaster())).reason).toBe('api-down')
  })

  it('21: the state of misconfiguration ends with the first good answer', async () => {
    const world = createWorld()
    world.vendor.mode = { error: 'AuthFailure.SignatureFailure' }
    await world.verify(world.vendor.issue())
    expect(world.verifier.status().evidence).toMatchObject({ state: 'misconfigured', fault: 'credentials' })
    world.vendor.mode = 'healthy'
    await world.verify(world.vendor.issue())
    expect(world.verifier.status().evidence.state).toBe('healthy')
  })
})

describe('further attacks', () => {
  threat(
    'a typed, an old, a future, a throttled and a foreign disaster ticket fail, in good days and in bad',
    {},
    async (world) => {
      const seconds = () => Math.floor(world.clock.now() / 1000)
      const tickets = () => [
        `terror_1001_190000000_${seconds() - 601}`,
        `terror_1001_190000000_${seconds() + 601}`,
        `terror_1014_190000000_${seconds()}`,
        `terror_1099_190000000_${seconds()}`,
        `terror_1001_190000001_${seconds()}`,
        'trerror_1001_',
      ]
      const healthy = []
      for (const ticket of [...tickets(), world.disaster().ticket]) healthy.push(await world.verify({ ticket }))
      await world.pass(10_000)
      await world.bringDown()
      const outage = []
      for (const ticket of tickets()) outage.push(await world.verify({ ticket }))
      const shape = await world.verify({ ...world.disaster(), randstr: '@HAND_MADE' })
      return { healthy: countPasses(healthy) === 0, outage: countPasses(outage) === 0, shape: !shape.allowed }
    },
  )

  threat('throttling, which an attacker can cause, opens nothing, not even during an outage', {}, async (world) => {
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    const throttled = []
    for (let n = 0; n < 30; n++) throttled.push(await world.verify({ ticket: `tr0t${n}`, ip: `198.51.${n}.1` }))
    throttled.push(await world.verify(world.disaster()))
    return { nobodyPasses: countPasses(throttled) === 0, stepUp: throttled.every(({ stepUp }) => stepUp) }
  })

  it('throttling is no failure to the breaker, so that a canary’s bad moment afterwards opens nothing', async () => {
    const world = createWorld()
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    for (let n = 0; n < 30; n++) await world.verify({ ticket: `tr0t${n}`, ip: `198.51.${n}.1` })
    await world.pass(11_000)
    world.vendor.canaryMode = 'reset'
    expect((await world.verify(world.disaster())).reason).toBe('not-verified')
  })

  it('keys with a line feed at the end, or none at all, are a misconfiguration as well', async () => {
    const bad = [
      { secretId: 'id\n', secretKey: 'key' },
      { secretId: 'id', secretKey: 'key', token: 'a\nb' },
      undefined,
      {},
    ]
    for (const keys of bad) {
      const world = createWorld({ credentials: () => keys } as never)
      for (let n = 0; n < 8; n++) {
        await world.pass(2_000)
        const verdict = await world.verify({ ...world.vendor.issue(), ip: `198.51.${n}.1` })
        expect([verdict.kind, verdict.reason]).toEqual(['misconfigured', 'credentials'])
      }
      expect((await world.verify(world.disaster())).reason).toBe('credentials')
    }
  })

  it('keys that never come are a misconfiguration: they fail the canary, too, and open nothing', async () => {
    const world = createWorld({ credentials: () => new Promise(() => {}), timeout: 1_000 } as never)
    const reasons = new Set<string>()
    for (let n = 0; n < 8; n++) {
      const running = new Set([n])
      const work = world.verify({ ticket: `tr0k${n}`, ip: `198.51.${n}.1` }).finally(() => running.clear())
      // The verifier's own limit of time is what ends it, once that has begun.
      while (running.size > 0) {
        await new Promise((resolve) => setImmediate(resolve))
        world.clock.runNext(1_000)
      }
      reasons.add((await work).reason)
    }
    expect(reasons).toEqual(new Set(['credentials']))
    expect(world.verifier.status().evidence.state).toBe('misconfigured')
  })

  threat('odd tickets that make the API fail open nothing, because the canary’s input is ours', {}, async (world) => {
    world.vendor.mode = { error: 'InternalError' }
    world.vendor.canaryMode = 'healthy'
    const odd = []
    for (let n = 0; n < 30; n++) odd.push(await world.verify({ ticket: `tr0odd${n}`, ip: `198.51.${n}.1` }))
    odd.push(await world.verify(world.disaster()))
    return { nobodyPasses: countPasses(odd) === 0 }
  })

  threat('blocking the script in one’s own browser earns nothing', { visitToken: visitTokenConfig }, async (world) => {
    await world.verifier.probe()
    const visitors = []
    for (let n = 0; n < 10; n++) visitors.push(await sendVisitor(world, n, world.disaster()))
    return { nobodyPasses: countPasses(visitors) === 0, retry: visitors.every(({ retry, stepUp }) => retry && stepUp) }
  })

  threat('an outage that has been over for long, unnoticed for want of visitors, lets nobody in', {}, async (world) => {
    await world.bringDown()
    world.vendor.mode = 'healthy'
    await world.pass(3_600_000)
    return { refused: !(await world.verify(world.disaster())).allowed }
  })

  threat('legacy spellings have half the budget', { degrade: { ...roomy, perSubjectPerMinute: 4 } }, async (world) => {
    await world.bringDown()
    const verdicts = []
    for (let n = 0; n < 10; n++) {
      const { ticket, randstr } = world.disaster()
      verdicts.push(await world.verify({ ticket: ticket.replace(/_(\d{10})$/, '$1'), randstr, subject: 'me' }))
    }
    return { half: countPasses(verdicts) === 2 }
  })
})
