import { describe, expect, it } from 'vitest'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld, secrets } from '../support/world.ts'

const budget = 12
/** What there is of it at once: a sixth. */
const burst = 2

/** A site in an outage, over a memory of its own or a store of all nodes. */
async function createSite(isShared: boolean) {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const world = createWorld({
    degrade: { globalPerMinute: budget, perSubjectPerMinute: 100, perIpPerMinute: 100 },
    limits: { perSubjectPerMinute: 30, scope: isShared ? 'shared' : 'local' },
    visitToken: { secret: secrets.visitToken },
    ...(isShared ? { store } : {}),
  })
  time.now = world.clock.monotonic
  await world.verifier.probe()
  const send = async (shadow: boolean, input: object) => {
    const full = { ticket: undefined, ip: '203.0.113.7', ...input }
    return (await world.settle(world.verifier.verify(full, { shadow }))).reason
  }
  const fresh = async () => ({ ...world.disaster(), visitToken: await world.fetchVisitToken() })
  return { ...world, send, fresh }
}

describe.each([
  ['memory', false],
  ['a shared store', true],
])('over %s, shadow and what is enforced', (_, isShared) => {
  it.each([true, false])('have budgets of their own (shadow first: %s)', async (first) => {
    const site = await createSite(isShared)
    await site.bringDown()
    const all = await Promise.all(Array.from({ length: 6 }, site.fresh))
    const told = []
    for (const input of all) told.push(await site.send(first, input))
    expect(told.filter((reason) => reason === 'api-down')).toHaveLength(burst)
    expect(told.at(-1)).toBe('budget-exhausted')
    const { budgets, shadowBudgets } = site.verifier.status()
    const [spent, whole] = first ? [shadowBudgets, budgets] : [budgets, shadowBudgets]
    expect(spent[0]).toEqual({ ring: 'global', left: 0, of: burst })
    expect(whole[0]).toEqual({ ring: 'global', left: burst, of: burst })
    // The same tickets and visit tokens: used there, fresh here.
    const other = []
    for (const input of all) other.push(await site.send(!first, input))
    expect(other).toEqual(told)
  })

  it('count tries apart', async () => {
    const site = await createSite(isShared)
    const junk = { ticket: 'tr03junk', randstr: '@no', subject: 'ann' }
    const tried = []
    for (let n = 0; n < 31; n++) tried.push(await site.send(true, junk))
    expect(tried.at(-1)).toBe('rate-limited')
    expect(await site.send(false, junk)).not.toBe('rate-limited')
  })

  it('take a ticket of the vendor’s from each other, as the vendor takes it once', async () => {
    const site = await createSite(isShared)
    const ticket = site.vendor.issue()
    expect([await site.send(true, ticket), await site.send(false, ticket)]).toEqual(['passed', 'replayed'])
  })
})

it('only `true` is shadow', async () => {
  const site = await createSite(false)
  const input = { ...site.vendor.issue(), ip: '203.0.113.7' }
  // @ts-expect-error JavaScript may pass anything.
  await site.settle(site.verifier.verify(input, { shadow: 'yes' }))
  expect(site.verifier.status()).toMatchObject({ verdicts: { verified: 1 }, shadowVerdicts: { verified: 0 } })
})
