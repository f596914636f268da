import { describe, expect, it } from 'vitest'
import { a, app, b, createTwo, disaster, faults, type TwoApps } from '../support/two-apps.ts'

describe('the canary of several apps', () => {
  it.each([
    ['app-secret', 100],
    ['billing', 31],
  ])('goes on to the next app where the first has %s, and the fault names that one', async (reason, code) => {
    const world = createTwo()
    world.vendor.appModes.set(Number(a), { code })
    await world.settle(world.verifier.probe())
    expect(world.vendor.calls.map(({ CaptchaAppId }) => String(CaptchaAppId))).toEqual([a, b])
    expect(world.verifier.status().evidence).toMatchObject({
      state: 'healthy',
      fault: undefined,
      canary: { health: 'good' },
    })
    expect(faults(world)).toMatchObject([{ reason, appId: a, scene: 'login', vendorCode: code }])
    expect((await world.verify(disaster(world, b))).reason).toBe('disaster-healthy')
  })

  it('is misconfigured once all apps are answered so, and well when one is right again', async () => {
    const world = createTwo()
    world.vendor.appModes.set(Number(a), { code: 100 }).set(Number(b), { code: 31 })
    await world.settle(world.verifier.probe())
    expect(world.verifier.status().evidence).toMatchObject({ state: 'misconfigured', fault: 'billing' })
    expect(faults(world).map(({ appId }) => appId)).toEqual([a, b])
    world.vendor.appModes.delete(Number(b))
    await world.pass(5_000)
    await world.settle(world.verifier.probe())
    expect(world.verifier.status().evidence.state).toBe('healthy')
  })

  it.each(['31', 'UnauthorizedOperation.Unauthorized', 'UnauthorizedOperation.ErrAuth'])(
    'is not silenced for others by a ticket of one app that is answered %s',
    async (answer) => {
      const world = createTwo()
      world.vendor.appModes.set(Number(a), answer === '31' ? { code: 31 } : { error: answer })
      expect((await world.verify({ ...world.vendor.issue(), appId: a })).kind).toBe('misconfigured')
      expect(world.verifier.status().evidence.state).toBe('healthy')
      await world.verify({ ...world.vendor.issue(), appId: b })
      world.vendor.appModes.clear()
      await world.bringDown('reset', b)
      expect((await world.verify(disaster(world, b))).reason).toBe('api-down')
    },
  )

  it('takes a wrong cloud key for what it is: wrong for all, by one answer', async () => {
    const world = createTwo()
    world.vendor.mode = { error: 'AuthFailure.SignatureFailure' }
    await world.settle(world.verifier.probe())
    expect(world.vendor.calls).toHaveLength(1)
    expect(world.verifier.status().evidence).toMatchObject({ state: 'misconfigured', fault: 'credentials' })
  })

  it.each([[[a, b]], [[b, a]]])('finds the fault of either app, whatever their order: %j', async (order) => {
    const world = createTwo({ apps: order.map((appId) => app(appId)) })
    world.vendor.appModes.set(Number(b), { code: 100 })
    await world.settle(world.verifier.probe())
    await world.pass(5_000)
    await world.settle(world.verifier.probe())
    expect(faults(world)).toMatchObject([{ reason: 'app-secret', appId: b }])
    expect(world.verifier.status().evidence.state).toBe('healthy')
  })

  it('finds an outage as with one app: a silent API is silent for all', async () => {
    const world = createTwo()
    await world.settle(world.verifier.probe())
    expect((await world.bringDown('reset', a)).state).toBe('api-down')
  })
})

describe('the bell of several apps', () => {
  const fail = async (world: TwoApps, appId: string, code: number, networks = 3) => {
    world.vendor.appModes.set(Number(appId), { code })
    for (let n = 0; n < networks; n++)
      await world.verify({ ticket: `tr03${appId}${code}${n}`, ip: `198.51.${n}.1`, appId })
  }

  it.each([
    ['app-mismatch', 16],
    ['app-secret', 100],
  ])('rings for %s of one app within the minute in which it rang for the other', async (reason, code) => {
    const world = createTwo()
    await fail(world, a, code)
    await fail(world, b, code)
    expect(faults(world).map((event) => [event.reason, event.appId])).toEqual([
      [reason, a],
      [reason, b],
    ])
    await fail(world, a, code)
    expect(faults(world)).toHaveLength(2)
  })

  it('is not kept from ringing for one app by tickets of the other that pass, nor rung by networks of both', async () => {
    const world = createTwo()
    await fail(world, a, 16, 2)
    await fail(world, b, 16, 2)
    expect(faults(world)).toEqual([])
    world.vendor.appModes.clear()
    await world.verify({ ...world.vendor.issue(), appId: b })
    await fail(world, a, 16, 3)
    await fail(world, b, 16, 3)
    expect(faults(world).map(({ appId }) => appId)).toEqual([a])
  })

  it('rings for one app although a hostile answer makes up causes of the other without end', async () => {
    const world = createTwo()
    for (let code = 1_000; code < 1_100; code++) await fail(world, a, code, 1)
    await fail(world, b, 999, 1)
    await fail(world, b, 998, 1)
    await world.pass(60_000)
    await fail(world, b, 997, 1)
    expect(faults(world).map(({ appId, vendorCode }) => [appId, vendorCode])).toEqual([
      [a, 1_000],
      [b, 999],
      [b, 997],
    ])
    expect(faults(world)[2]?.count).toBe(2)
  })
})
