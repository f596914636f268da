import { describe, expect, it } from 'vitest'
import type { VendorMode } from '../support/vendor.ts'
import { createWorld, roomy, secrets, type World } from '../support/world.ts'
import { faultsOf, hour } from './nodes.ts'

const order = (world: World, mode: 'closed' | 'degrade', ms = hour) =>
  world.settle(world.verifier.force(mode, { until: world.clock.now() + ms }))

/** What the API says in place of a check, and the reason of its own. */
const refusals: readonly { mode: VendorMode; reason: string; isFault: boolean }[] = [
  { mode: { error: 'RequestLimitExceeded' }, reason: 'throttled', isFault: false },
  { mode: { error: 'AuthFailure.SignatureFailure' }, reason: 'credentials', isFault: true },
  { mode: { error: 'UnauthorizedOperation.Unauthorized' }, reason: 'billing', isFault: true },
  { mode: { error: 'AuthFailure.SignatureExpire' }, reason: 'clock', isFault: true },
  { mode: { body: '', status: 403 }, reason: 'egress', isFault: true },
  { mode: { error: 'InvalidParameter' }, reason: 'request', isFault: true },
]

describe('degrade', () => {
  it.each(refusals)('lets an ordinary ticket pass that met: $reason', async ({ mode, reason, isFault }) => {
    const world = createWorld()
    world.vendor.mode = mode
    const before = await world.verify(world.vendor.issue())
    expect([before.reason, before.evidence]).toEqual([reason, undefined])
    await order(world, 'degrade')
    world.events.length = 0
    await world.pass(61_000)
    const verdict = await world.verify(world.vendor.issue())
    expect([verdict.kind, verdict.reason, verdict.evidence === undefined]).toEqual(['degraded', 'forced', false])
    // The order hides it from the verdict, and not from whoever has to repair it.
    expect(faultsOf(world.events).includes(reason as never)).toBe(isFault)
  })

  it.each(['hang', 'reset', 'status-500', 'not-json', { code: 26 }] as const)(
    'lets an ordinary ticket pass that got no answer: %s',
    async (mode) => {
      const world = createWorld()
      await order(world, 'degrade')
      world.vendor.mode = mode
      expect((await world.verify(world.vendor.issue())).reason).toBe('forced')
    },
  )

  it('asks the vendor all the same: what it confirms is verified, and its refusal stands', async () => {
    const world = createWorld()
    await order(world, 'degrade')
    const ticket = world.vendor.issue()
    expect((await world.verify(ticket)).kind).toBe('verified')
    expect((await world.verify(ticket)).allowed).toBe(false)
    for (const code of [0, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 21, 31, 100, 777]) {
      world.vendor.mode = { code }
      const { allowed, vendorCode } = await world.verify({ ticket: `tr03code${code}` })
      expect([code, allowed, vendorCode]).toEqual([code, false, code])
    }
  })

  it('does not let pass twice what was verified before', async () => {
    const world = createWorld()
    const ticket = world.vendor.issue()
    expect((await world.verify(ticket)).kind).toBe('verified')
    await order(world, 'degrade')
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    expect((await world.verify(ticket)).reason).toBe('replayed')
    const disaster = world.disaster()
    expect((await world.verify(disaster)).reason).toBe('forced')
    expect((await world.verify(disaster)).reason).toBe('replayed')
  })

  it('keeps to every budget', async () => {
    for (const budget of ['globalPerMinute', 'perSubjectPerMinute', 'perIpPerMinute', 'perIncident'] as const) {
      const limits = { perSubjectPerMinute: 1_000 }
      const world = createWorld({ limits, degrade: { ...roomy, knownShare: 0, [budget]: 12 } })
      await order(world, 'degrade')
      const reasons: string[] = []
      for (let n = 0; n < 30; n++) reasons.push((await world.verify({ ...world.disaster(), subject: 'me' })).reason)
      // Of the global budget a sixth is there at once.
      const passed = budget === 'globalPerMinute' ? 2 : 12
      expect([budget, reasons.filter((reason) => reason === 'forced').length]).toEqual([budget, passed])
      expect(reasons.at(-1)).toBe('budget-exhausted')
    }
  })

  it('asks for a visit token where the config has them', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await order(world, 'degrade')
    expect((await world.verify(world.disaster())).reason).toBe('visit-token-missing')
    const visitToken = await world.fetchVisitToken()
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('forced')
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('visit-token-used')
  })

  it('does not make a hand-made ticket one of a script', async () => {
    const world = createWorld()
    await order(world, 'degrade')
    for (const ticket of [
      'terror_',
      `trerror_1014_190000000_${1_700_000_000}`,
      'trerror_1001_190000001_1700000000',
      '',
    ])
      expect((await world.verify({ ticket, randstr: '@0abcdef1' })).allowed).toBe(false)
  })
})

/** A visitor in the middle of an order to degrade, whose visit token is younger than its minimum age. */
async function waitForMinAge() {
  const world = createWorld({ visitToken: { secret: secrets.visitToken } })
  await order(world, 'degrade')
  const issued = await world.settle(world.verifier.issueVisitToken({ ip: '203.0.113.7' }))
  const visitToken = issued.issued ? issued.visitToken : ''
  const waiting = world.verifier.verify({ ...world.disaster(), visitToken, ip: '203.0.113.7' })
  await world.pass(300)
  return { world, waiting }
}

it('an order that ends lets nobody pass who still waits for the minimum age of a visit token', async () => {
  const { world, waiting } = await waitForMinAge()
  const ending = world.verifier.endForce()
  await world.pass(2_000)
  await ending
  expect(await waiting).toMatchObject({ allowed: false, reason: 'not-verified' })
})

describe('closed', () => {
  it('lets verified tickets pass, and nothing else', async () => {
    const world = createWorld({ degrade: { ...roomy, healthyAllowance: { perSubjectPerDay: 5, globalPerMinute: 60 } } })
    await order(world, 'closed')
    expect((await world.verify(world.vendor.issue())).kind).toBe('verified')
    const subject = { id: 'me', trust: 'authenticated' } as const
    const verdict = await world.verify({ ...world.disaster(), subject })
    expect([verdict.kind, verdict.reason, verdict.stepUp]).toEqual(['unavailable', 'forced-closed', true])
    await world.bringDown()
    for (const input of [world.disaster(), world.vendor.issue()])
      expect((await world.verify({ ...input, subject })).reason).toBe('forced-closed')
  })

  it.each(refusals)('rings for what it hides: $reason', async ({ mode, reason, isFault }) => {
    const world = createWorld()
    await order(world, 'closed')
    world.vendor.mode = mode
    expect((await world.verify(world.vendor.issue())).reason).toBe('forced-closed')
    expect(faultsOf(world.events).includes(reason as never)).toBe(isFault)
  })

  it('wins over degrade, in either order, and leaves it in force after its own end', async () => {
    for (const modes of [['closed', 'degrade'] as const, ['degrade', 'closed'] as const]) {
      const world = createWorld()
      for (const mode of modes) await order(world, mode, mode === 'closed' ? 60_000 : hour)
      expect((await world.verify(world.disaster())).reason).toBe('forced-closed')
      expect(
        world.verifier
          .status()
          .forced.map(({ mode }) => mode)
          .toSorted(),
      ).toEqual(['closed', 'degrade'])
      await world.pass(60_000)
      expect((await world.verify(world.disaster())).reason).toBe('forced')
    }
  })

  it('holds for who waits for the minimum age of a visit token when it is called', async () => {
    const { world, waiting } = await waitForMinAge()
    const closing = world.verifier.force('closed', { until: world.clock.now() + hour })
    await world.pass(2_000)
    expect((await closing).accepted).toBe(true)
    expect((await waiting).reason).toBe('forced-closed')
  })

  it('holds for who waits for a slow vendor when it is called', async () => {
    const world = createWorld()
    await order(world, 'degrade')
    world.vendor.mode = 'hang'
    const waiting = world.verifier.verify({ ...world.vendor.issue(), ip: '203.0.113.7' })
    await world.pass(1_000)
    const closing = world.verifier.force('closed', { until: world.clock.now() + hour })
    await world.pass(4_000)
    expect((await closing).accepted).toBe(true)
    expect((await waiting).reason).toBe('forced-closed')
  })
})
