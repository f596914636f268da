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
