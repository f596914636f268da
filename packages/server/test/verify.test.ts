import { describe, expect, it } from 'vitest'
import { createWorld, secrets } from './support/world.ts'

describe('verify', () => {
  it('verifies a ticket once, and refuses it the second time', async () => {
    const world = createWorld()
    const ticket = world.vendor.issue()
    const first = await world.verify(ticket)
    expect(first).toMatchObject({ kind: 'verified', allowed: true })
    expect(first.reason).toBe('passed')
    const second = await world.verify(ticket)
    expect(second).toMatchObject({ kind: 'rejected', allowed: false, retry: true })
    expect(second.reason).toBe('replayed')
  })

  it('lets a disaster ticket pass only once it has seen for itself that the API is down', async () => {
    const world = createWorld()
    expect((await world.verify(world.disaster())).reason).toBe('disaster-healthy')
    expect(await world.bringDown()).toMatchObject({ state: 'api-down' })
    const ticket = world.disaster()
    expect((await world.verify(ticket)).reason).toBe('api-down')
    expect((await world.verify(ticket)).reason).toBe('replayed')
  })

  it('never lets 1014 pass, not even if the config lists it: the vendor throttled that visitor', async () => {
    const world = createWorld({ disasterCodes: [1001, 1014] })
    await world.bringDown()
    expect((await world.verify(world.disaster(1014))).reason).toBe('disaster-throttled')
    expect((await world.verify(world.disaster(1013))).reason).toBe('disaster-code')
    expect((await world.verify(world.disaster(1001))).reason).toBe('api-down')
  })

  it('answers within its time, also where a canary that was fresh a moment ago has to be sent again', async () => {
    const world = createWorld()
    world.vendor.mode = 'hang'
    const takes: number[] = []
    for (let n = 0; n < 6; n++) {
      const before = world.clock.monotonic()
      await world.verify({ ...world.vendor.issue(), ip: `198.51.${n}.1` })
      takes.push(world.clock.monotonic() - before)
      await world.pass(1_000)
    }
    expect(Math.max(...takes)).toBe(4_000)
    expect(world.verifier.status().evidence.state).toBe('api-down')
  })

  it('takes a clock that tells fractions of a millisecond', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await world.pass(0.25)
    const visitToken = await world.fetchVisitToken()
    await world.bringDown()
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('api-down')
  })

  it('tells two visitors apart whose scripts failed in the same second', async () => {
    const world = createWorld()
    await world.bringDown()
    const [one, other] = [world.disaster(), world.disaster()]
    expect(one.ticket).toBe(other.ticket)
    expect((await world.verify(one)).reason).toBe('api-down')
    expect((await world.verify(other)).reason).toBe('api-down')
  })
})

describe('what verify() is called with', () => {
  it('an app id and a subject may be numbers, as they come from an environment or a database', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 }, appId: 190000000 } as never)
    expect((await world.verify({ ...world.vendor.issue(), appId: 190000000 })).kind).toBe('verified')
    const visitToken = await world.fetchVisitToken(undefined, { subject: 42 as never })
    await world.bringDown()
    const input = { ...world.disaster(), subject: '42', visitToken }
    expect((await world.verify({ ...input, subject: 43 as never })).reason).toBe('visit-token-invalid')
    expect((await world.verify(input)).reason).toBe('api-down')
  })

  it('an input whose property throws is a refusal, and no rejection', async () => {
    const world = createWorld()
    const input = Object.defineProperty({}, 'ticket', {
      enumerable: true,
      get: () => {
        throw new Error('PLANTED')
      },
    })
    expect((await world.settle(world.verifier.verify(input as never))).reason).toBe('internal')
  })

  it('a gateway’s long page is told by its status', async () => {
    const world = createWorld()
    world.vendor.mode = { body: 'x'.repeat(200_000), status: 403 }
    expect((await world.verify(world.vendor.issue())).reason).toBe('egress')
  })
})
