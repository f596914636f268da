import { describe, expect, it } from 'vitest'
import { VerifierConfigError } from '../../src/index.ts'
import { a, app, b, createTwo, disaster } from '../support/two-apps.ts'
import { secrets } from '../support/world.ts'

describe('a verifier for several apps', () => {
  it('asks with the id and the secret of the app that a ticket is said to be for', async () => {
    const world = createTwo()
    await world.verify({ ...world.vendor.issue(), appId: b })
    expect(world.vendor.calls[0]).toMatchObject({ CaptchaAppId: Number(b), AppSecretKey: `PLANTED-${b}` })
    expect((await world.verify(world.vendor.issue())).reason).toBe('app-unknown')
  })

  it.each([[[app(a), app(b), app(a)]], [[app(a), app(Number(a) as never)]]])(
    'does not start with one app id twice',
    (apps) => {
      expect(() => createTwo({ apps })).toThrow(VerifierConfigError)
      expect(() => createTwo({ apps })).toThrow(/twice/)
    },
  )

  it.each([[], ['nowhere'], 7])('does not start with the script %j', (script) => {
    expect(() => createTwo({ apps: [app(a, { script })] })).toThrow(VerifierConfigError)
  })

  it('issues visit tokens that are good for one app only', async () => {
    const world = createTwo({ visitToken: { secret: secrets.visitToken } })
    const tokens = [
      await world.fetchVisitToken('203.0.113.7', { appId: a }),
      await world.fetchVisitToken('203.0.113.7', { appId: b }),
    ]
    await world.bringDown('reset', a)
    const [forA, forB] = tokens
    expect((await world.verify({ ...disaster(world, b), visitToken: forA })).reason).toBe('visit-token-invalid')
    expect((await world.verify({ ...disaster(world, b), visitToken: forB })).reason).toBe('api-down')
    expect((await world.verify({ ...disaster(world, a), visitToken: forA })).reason).toBe('api-down')
  })

  it('takes no ticket of one app for another’s, now or in a later outage', async () => {
    const world = createTwo()
    const [shown, verified] = [world.vendor.issue(a), world.vendor.issue(a)]
    expect((await world.verify({ ...shown, appId: b })).reason).toBe('app-mismatch')
    expect((await world.verify({ ...shown, appId: a })).reason).toBe('passed')
    expect((await world.verify({ ...verified, appId: a })).reason).toBe('passed')
    await world.bringDown('reset', a)
    for (const ticket of [shown, verified])
      expect((await world.verify({ ...ticket, appId: b })).reason).toBe('replayed')
    const { ticket, randstr } = disaster(world, a)
    expect((await world.verify({ ticket, randstr, appId: b })).reason).toBe('disaster-foreign')
    const unchecked = { ticket: 'tr03unchecked', randstr: '@abc' }
    expect((await world.verify({ ...unchecked, appId: a })).reason).toBe('api-down')
    expect((await world.verify({ ...unchecked, appId: b })).reason).toBe('replayed')
  })

  it('names the app and its scene in each event about a ticket', async () => {
    const world = createTwo()
    await world.verify({ ...world.vendor.issue(), appId: a })
    await world.verify({ ticket: 'tr03junk', appId: b })
    const told = world.events.flatMap((event) => ('action' in event ? [[event.type, event.appId, event.scene]] : []))
    expect(told).toEqual([
      ['verified', a, 'login'],
      ['refused', b, undefined],
    ])
  })
})
