import { describe, expect, it } from 'vitest'
import { a, app, b, come, createTwo, rung, type TwoApps } from '../support/two-apps.ts'
import { createWorld } from '../support/world.ts'

const own = 'https://pages.example/TJCaptcha.js'
const unreached = ['script-unreached', a]

describe('an app with a script of its own', () => {
  const createOwn = (more: object = {}) => createTwo({ apps: [app(a, { script: own }), app(b)], ...more })
  const looks = (world: TwoApps) => world.fake.probes.filter((url) => url === own).length

  it('has it looked at when it is suspected, at most every ten seconds, and else never', async () => {
    const world = createOwn()
    await world.settle(world.verifier.probe())
    await come(world, 9)
    await world.pass(120_000)
    expect(looks(world)).toBe(0)
    await come(world, 20)
    expect([looks(world), rung(world)]).toEqual([1, [unreached]])
    for (let second = 0; second < 8; second++) {
      await world.pass(1_000)
      await come(world, 1)
    }
    expect(looks(world)).toBe(1)
    await world.pass(2_000)
    await come(world, 1)
    expect(looks(world)).toBe(2)
  })

  it('is said to load a script that is gone, when the vendor’s present one is well', async () => {
    const world = createOwn()
    world.fake.deadUrls.add(own)
    await come(world, 20)
    expect(rung(world)).toEqual([['script-gone', a]])
  })

  it('is said nothing of while neither its script nor the vendor’s loads from here', async () => {
    const world = createOwn()
    world.fake.deadUrls.add(own)
    world.fake.hosts = 'down'
    await come(world, 20)
    expect(rung(world)).toEqual([])
  })

  it('is never looked at, and rings no bell, where the config wants no look at scripts', async () => {
    const world = createOwn({ scriptProbe: false })
    await come(world, 20)
    expect([world.fake.probes, rung(world)]).toEqual([[], []])
    expect(world.verifier.status().hosts).not.toContain('pages.example')
  })

  it('has its hosts among those that this server must be allowed to reach', () => {
    const script = [own, 'https://cdn.example/a.js']
    const world = createWorld({ script } as object)
    expect(world.verifier.status().hosts).toEqual(expect.arrayContaining(['pages.example', 'cdn.example']))
  })
})
