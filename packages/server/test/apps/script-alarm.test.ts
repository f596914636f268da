import { describe, expect, it } from 'vitest'
import { roomy, secrets } from '../support/world.ts'
import { a, app, b, come, createTwo, faults, rung, type Come, type TwoApps } from '../support/two-apps.ts'

const solve = async (world: TwoApps, count: number, { appId = a, from = 0 }: Come = {}) => {
  for (let n = from; n < from + count; n++) await world.verify({ ...world.vendor.issue(), ip: `10.0.${n}.7`, appId })
}

const unreached = ['script-unreached', a]

describe('a script that nobody can load although it is well', () => {
  it('is a fault of its app from the tenth network on, with its scene, once a minute', async () => {
    const world = createTwo()
    await come(world, 9)
    await come(world, 9)
    expect(rung(world)).toEqual([])
    await come(world, 1, { from: 9 })
    expect(faults(world)).toMatchObject([{ reason: 'script-unreached', appId: a, scene: 'login', count: 1 }])
    await world.pass(58_000)
    await come(world, 10)
    expect(rung(world)).toHaveLength(1)
    await world.pass(2_000)
    await come(world, 10)
    expect(rung(world)).toEqual([unreached, unreached])
    expect(faults(world)[1]?.count).toBeGreaterThan(10)
  })

  it('opens nothing: the state stays healthy, and who comes is refused', async () => {
    const world = createTwo({ visitToken: { secret: secrets.visitToken } })
    await come(world, 40)
    expect(rung(world)).toEqual([unreached])
    expect(world.verifier.status().evidence.state).toBe('healthy')
    expect(world.verifier.status().verdicts.degraded).toBe(0)
  })

  it('is not told by one network, however many tickets it has', async () => {
    const world = createTwo({ limits: { perIpPerMinute: 1e6 } })
    for (let n = 0; n < 100; n++) {
      const ticket = `trerror_1001_${a}_${Math.floor(world.clock.now() / 1000)}`
      await world.verify({ ticket, randstr: `@0a${n}`, ip: `10.0.0.${n + 1}`, appId: a })
    }
    await world.pass(100)
    expect(rung(world)).toEqual([])
  })

  it('takes nine tenths of all networks that came: one verified elsewhere in ten is allowed, two are not', async () => {
    const world = createTwo()
    await solve(world, 2, { from: 100 })
    await come(world, 17)
    expect(rung(world)).toEqual([])
    await world.pass(1_000)
    await come(world, 1, { from: 17 })
    expect(rung(world)).toEqual([unreached])
  })

  it('counts a network out in which somebody was verified, until ten minutes after', async () => {
    const world = createTwo()
    await solve(world, 2)
    await come(world, 11)
    expect(rung(world)).toEqual([])
    await world.pass(601_000)
    await come(world, 11)
    expect(rung(world)).toEqual([unreached])
  })

  it('counts ten minutes, no longer', async () => {
    const world = createTwo()
    await come(world, 5)
    await world.pass(600_000)
    await come(world, 5, { from: 5 })
    expect(rung(world)).toEqual([])
    await world.pass(500_000)
    await come(world, 5)
    expect(rung(world)).toEqual([unreached])
  })

  it.each([1002, 1004, 1006])('is not meant by %i: the entry script was loaded', async (code) => {
    const world = createTwo()
    await come(world, 20, { code })
    expect(rung(world)).toEqual([])
  })

  it('is counted for each app, and a mini program has no script', async () => {
    const world = createTwo()
    await come(world, 6)
    await come(world, 6, { appId: b })
    await solve(world, 30, { appId: b })
    expect(rung(world)).toEqual([])
    await come(world, 4, { from: 6 })
    expect(rung(world)).toEqual([unreached])
    const mini = createTwo({ apps: [app(a, { kind: 'mini' }), app(b)] })
    await come(mini, 20)
    expect(rung(mini)).toEqual([])
  })

  it('is no dead preset while the script does not load from here either: that is an outage’s business', async () => {
    const world = createTwo()
    world.fake.hosts = 'down'
    await come(world, 20)
    expect(rung(world)).toEqual([])
    world.fake.hosts = 'up'
    await world.pass(11_000)
    await come(world, 20)
    expect(rung(world)).toEqual([unreached])
  })

  it('takes ten networks in which nobody was verified, also where those are nine tenths', async () => {
    const world = createTwo()
    await solve(world, 1)
    await come(world, 10)
    expect(rung(world)).toEqual([])
    await world.pass(1_000)
    await come(world, 1, { from: 10 })
    expect(rung(world)).toEqual([unreached])
  })

  it('is not rung for by a flood, before or after a crowd that is verified', async () => {
    const world = createTwo({ limits: { perIpPerMinute: 1e6 }, degrade: roomy })
    world.fake.hosts = 'down'
    const flood = async (count: number) => {
      const ticket = `trerror_1001_${a}_${Math.floor(world.clock.now() / 1000)}`
      for (let n = 0; n < count; n++)
        await world.verify({ ticket, randstr: `@0a${n}`, ip: `11.${n >> 8}.${n & 255}.7`, appId: a })
    }
    await flood(500)
    world.fake.hosts = 'up'
    await world.pass(20_000)
    for (let n = 0; n < 600; n++)
      await world.verify({ ...world.vendor.issue(), ip: `10.${n >> 8}.${n & 255}.7`, appId: a })
    await flood(60)
    await world.pass(100)
    expect(rung(world)).toEqual([])
  })
})
