import { describe, expect, it } from 'vitest'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld, roomy } from '../support/world.ts'

/** A node in an outage, over a store that can fail. */
async function createNode() {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const world = createWorld({ store, degrade: { ...roomy, perIncident: 1e6 } })
  time.now = world.clock.monotonic
  await world.bringDown()
  return { ...world, store }
}

describe('a shared store', () => {
  it('that answers reads and refuses writes is not back: a node with few visitors goes on by its share', async () => {
    const { store, verify, disaster, pass, verifier } = await createNode()
    store.mood = 'rejects'
    store.evidence.get = async () => 'here'
    const reasons: string[] = []
    for (let n = 0; n < 6; n++) {
      reasons.push((await verify({ ...disaster(), ip: `192.0.${n}.1` })).reason)
      await pass(10_000)
    }
    expect(reasons).toEqual(['budget-exhausted', ...Array.from({ length: 5 }, () => 'api-down')])
    verifier.close()
  })

  it('is charged for what passed while the node’s share ended', async () => {
    // When exactly the share ends is the node's affair: each moment of four seconds is tried.
    for (let moment = 0; moment < 4_000; moment += 100) {
      const { store, verify, disaster, pass, verifier } = await createNode()
      const subject = 'me'
      store.mood = 'rejects'
      await verify({ ...disaster(), subject })
      await pass(60_000)
      store.mood = 'well'
      await pass(moment)
      let written = 0
      const { consume } = store.budgets
      let hangs = true
      store.budgets.consume = (charges) => {
        if (hangs) return new Promise(() => {})
        if (charges.some(({ key }) => key.includes(':subject:'))) written += 1
        return consume(charges)
      }
      const { allowed } = await verify({ ...disaster(), subject })
      hangs = false
      await pass(20_000)
      expect(written, `${moment} ms`).toBe(allowed ? 1 : 0)
      verifier.close()
    }
  })

  it('that failed between claim and charge gives the ticket of who was refused back, when it works again', async () => {
    const { store, verify, disaster, pass, verifier } = await createNode()
    const { consume } = store.budgets
    store.budgets.consume = () => {
      store.mood = 'hangs'
      return consume([])
    }
    const ticket = disaster()
    expect((await verify(ticket)).reason).toBe('budget-exhausted')
    store.budgets.consume = consume
    await pass(5_000)
    store.mood = 'well'
    await pass(10_000)
    expect((await verify(ticket)).reason).toBe('api-down')
    verifier.close()
  })

  it('that says no number of milliseconds has a second put in its place', async () => {
    const { store, verify, disaster, verifier } = await createNode()
    store.budgets.consume = async ([charge]) => ({ ok: false, key: charge?.key, retryAfter: Number.NaN })
    expect((await verify(disaster())).retryAfter).toBe(1_000)
    verifier.close()
  })
})

describe('a part of a shared store that fails once and owes nothing', () => {
  it.each(['budgets', 'replay', 'evidence'] as const)('%s: is well again without another visitor', async (part) => {
    const store = createMoodyStore(() => 0)
    const { verifier, vendor, verify, pass, events } = createWorld({ store, limits: { scope: 'shared' } })
    const { [part]: well } = store
    const fails = () => Promise.reject(new Error('PLANTED'))
    Object.assign(store, { [part]: { consume: fails, claim: fails, release: fails, get: fails, set: fails } })
    await verify(vendor.issue())
    Object.assign(store, { [part]: well })
    expect(verifier.status().store.healthy).toBe(false)
    await pass(2_000)
    expect(verifier.status().store).toEqual({ healthy: true, failures: 0 })
    const told = events.filter((event) => event.type === 'store-fault' && event.store === part)
    expect(told).toMatchObject([{ to: 'down' }, { to: 'up' }])
    verifier.close()
  })
})
