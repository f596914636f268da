import { describe, expect, it } from 'vitest'
import { createVerifier, type VerifierConfig, type VerifierStore } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { appId, createWorld, roomy, secrets } from '../support/world.ts'

const [oldSecret, newSecret] = ['PLANTED-store-secret-of-yesterday-1', 'PLANTED-store-secret-of-tomorrow-22']
const perMinute = 30
const day = 86_400_000

interface Node {
  /** What the node reads when it needs a secret. */
  given: string | string[]
  verify: (ticket: { ticket: string; randstr: string }) => Promise<{ allowed: boolean; reason: string }>
}

/** Nodes in an outage over one store, each of which may be given other secrets at any time. */
async function createNodes(
  count: number,
  toConfig: (read: () => Node['given'], store: VerifierStore) => Partial<VerifierConfig>,
  age = 8 * day,
) {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const givens: Node['given'][] = Array.from({ length: count }, () => oldSecret)
  const degrade = { ...roomy, perSubjectPerMinute: perMinute }
  const configs = givens.map((_, index) => toConfig(() => givens[index] ?? oldSecret, store))
  const world = createWorld({ store, nodes: count, degrade, ...configs[0] })
  time.now = world.clock.monotonic
  const verifiers = configs.map((config, index) =>
    index === 0 ? world.verifier : createVerifier({ ...world.config, ...config } as VerifierConfig),
  )
  // Long after the keys of the release before are no longer charged as well.
  await world.pass(age)
  await world.bringDown()
  const verify = (index: number, input: { ticket: string; randstr: string }) =>
    world.settle((verifiers[index] ?? world.verifier).verify({ ...input, ip: `192.0.${index}.1`, subject: 'me' }))
  for (const index of givens.keys()) await verify(index, world.disaster())
  await world.pass(60_000)

  let passed = 0
  /** Every node takes what it can get. */
  async function flood() {
    for (let n = 0; n < perMinute; n++)
      for (const index of givens.keys()) if ((await verify(index, world.disaster())).allowed) passed += 1
  }
  const give = (index: number, given: Node['given']) => void (givens[index] = given)
  async function rotate(index: number, given: Node['given']) {
    give(index, given)
    await world.pass(2_000)
    await flood()
  }
  const startedAt = world.clock.monotonic()
  /** What one budget has let through since all nodes knew of the outage. */
  const budget = () => Math.floor(perMinute + (perMinute * (world.clock.monotonic() - startedAt)) / 60_000)
  return { ...world, store, verify, flood, give, rotate, budget, passed: () => passed }
}

const ofStore = (read: () => Node['given'], store: VerifierStore): Partial<VerifierConfig> => ({
  store: { ...store, secret: read },
})
const ofApp = (read: () => Node['given'], store: VerifierStore): Partial<VerifierConfig> => ({
  store,
  appId,
  appSecretKey: () => String(read()),
})

/** Node by node, as a deployment goes, with a flood after each change. */
const steps = [[newSecret, oldSecret], newSecret]

describe('a secret that is rotated in the middle of a flood', () => {
  it('of the store gives no second budget, node by node, and takes none away', async () => {
    const site = await createNodes(4, ofStore)
    await site.flood()
    for (const given of steps) {
      for (let index = 0; index < 4; index++) {
        await site.rotate(index, given)
      }
    }
    expect(site.passed()).toBe(site.budget())
  })

  it('of the app gives no second budget where the store has no secret of its own', async () => {
    const site = await createNodes(3, ofApp)
    await site.flood()
    for (let index = 0; index < 3; index++) {
      await site.rotate(index, newSecret)
    }
    expect(site.passed()).toBe(site.budget())
  })

  it('a ticket that passed before it passes at no node afterwards', async () => {
    const site = await createNodes(3, ofStore)
    const ticket = site.disaster()
    expect((await site.verify(0, ticket)).allowed).toBe(true)
    for (const given of steps) {
      for (let index = 0; index < 3; index++) {
        site.give(index, given)
        const mine = site.disaster()
        await site.pass(3_000)
        expect((await site.verify(index, mine)).allowed).toBe(true)
        for (let other = 0; other < 3; other++) expect((await site.verify(other, mine)).reason).toBe('replayed')
      }
      expect((await site.verify(1, ticket)).reason).toBe(given === newSecret ? 'api-down' : 'replayed')
    }
  })
})

describe('a function that gives a secret', () => {
  it('and fails later changes nothing, and is a fault once a minute', async () => {
    const site = await createNodes(1, ofStore)
    const before = site.passed()
    site.give(0, 'too short')
    await site.flood()
    expect(site.passed()).toBeGreaterThan(before)
    expect(site.events).toContainEqual(expect.objectContaining({ type: 'fault', reason: 'secret-unreadable' }))
    const told = site.events.filter((event) => event.type === 'fault')
    expect(told.length).toBe(1)
    expect(JSON.stringify(site.events)).not.toContain('PLANTED')
  })

  it('is checked when the verifier is made', () => {
    const make = (secret: VerifierStore['secret']) => () =>
      createVerifier({ ...createWorld().config, store: { ...createMoodyStore(() => 0), secret } })
    expect(make('short')).toThrow(/store\.secret/)
    expect(make([newSecret, ''])).toThrow(/openssl rand/)
    expect(make(() => [])).toThrow(/store\.secret/)
    expect(make(() => newSecret)).not.toThrow()
  })

  it('of visit tokens signs with the first, and accepts what any of them signed', async () => {
    const given: { now: string | string[] } = { now: secrets.visitToken }
    const world = createWorld({ visitToken: { secret: () => given.now, minAge: 0 } })
    await world.bringDown()
    const before = await world.fetchVisitToken()
    given.now = [newSecret, secrets.visitToken]
    const after = await world.fetchVisitToken()
    expect((await world.verify({ ...world.disaster(), visitToken: before })).reason).toBe('api-down')
    given.now = newSecret
    expect((await world.verify({ ...world.disaster(), visitToken: after })).reason).toBe('api-down')
    const old = await world.fetchVisitToken()
    given.now = oldSecret
    expect((await world.verify({ ...world.disaster(), visitToken: old })).reason).toBe('visit-token-invalid')
  })
})

describe('keys that carry a version', () => {
  it('are charged under their former names, so that nodes of the release before have no second budget', async () => {
    const site = await createNodes(1, (_read, store) => ({ store }), 0)
    const charges: { key: string; formerKeys: readonly string[] }[] = []
    const { consume } = site.store.budgets
    site.store.budgets.consume = (asked) => {
      for (const { key, formerKeys = [] } of asked) charges.push({ key, formerKeys })
      return consume(asked)
    }
    await site.verify(0, site.disaster())
    expect(charges.length).toBeGreaterThan(5)
    for (const { key, formerKeys } of charges) {
      expect(key).toMatch(/^\{tcaptcha:190000000\}:2:degrade:[a-z]+:[\w-]{22}$/)
      expect(formerKeys).toEqual([expect.stringMatching(/^\{tcaptcha:190000000\}:degrade:[a-z]+:[\w-]{22}$/)])
    }
    // What the release before made of the subject's budget.
    const former = charges.map(({ formerKeys: [name = ''] }) => name).find((name) => name.includes(':subject:')) ?? ''
    let left = 0
    const asBefore = { key: former, limit: perMinute, windowMs: 60_000, burst: perMinute, cost: 1 }
    while ((await consume([asBefore])).ok) left += 1
    expect(left).toBe(perMinute - 1)
    expect((await site.verify(0, site.disaster())).reason).toBe('budget-exhausted')
    await site.pass(8 * day)
    charges.length = 0
    await site.bringDown()
    await site.verify(0, site.disaster())
    for (const { formerKeys } of charges) expect(formerKeys).toEqual([])
  })

  it('do not depend on the order of the apps', async () => {
    const keysOf = async (ids: readonly string[]) => {
      const asked: string[] = []
      const store = createMoodyStore(() => 0)
      const { claim } = store.replay
      store.replay.claim = (key, ...rest) => {
        asked.push(key)
        return claim(key, ...rest)
      }
      const apps = ids.map((id) => ({ appId: id, appSecretKey: `PLANTED-${id}` }))
      const world = createWorld({ store, appId: undefined, appSecretKey: undefined, apps } as never)
      await world.verify({ ticket: 'tr03same', randstr: '@a', appId: '190000000' })
      return asked.filter((key) => key.includes(':2:'))
    }
    const keys = await keysOf(['190000000', '200000000'])
    expect(keys).toEqual(await keysOf(['200000000', '190000000']))
  })
})
