import { describe, expect, it } from 'vitest'
import { createVerifier, VerifierConfigError } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { createWorld } from '../support/world.ts'

const perSubject = 10

/** Nodes whose tries are counted as `scope` says, on a healthy day. */
function createNodes(scope: 'local' | 'shared') {
  const time = { now: () => 0 }
  const losses = { count: 0 }
  const store = Object.assign(
    createMoodyStore(() => time.now()),
    { losses: () => losses.count },
  )
  const limits = { scope, perSubjectPerMinute: perSubject }
  const world = createWorld({ store, nodes: 4, limits })
  time.now = world.clock.monotonic
  const verifiers = [world.verifier, ...Array.from({ length: 3 }, () => createVerifier(world.config))]
  /** How many of 20 tries at each node are not refused for the limit. */
  async function tries() {
    const found = await Promise.all(
      verifiers.flatMap((verifier) =>
        Array.from({ length: 20 }, () =>
          world.settle(verifier.verify({ ...world.vendor.issue(), ip: '203.0.113.7', subject: 'me' })),
        ),
      ),
    )
    return found.filter(({ reason }) => reason === 'passed').length
  }
  return { ...world, store, losses, tries }
}

describe('limits of tries', () => {
  it('are each process’s own, and take no call of the store', async () => {
    const site = createNodes('local')
    expect(await site.tries()).toBe(4 * perSubject)
  })

  it('are one for all processes with `scope: "shared"`', async () => {
    const site = createNodes('shared')
    expect(await site.tries()).toBe(perSubject)
    await site.pass(6_000)
    expect(await site.tries()).toBe(1)
  })

  it.each(['rejects', 'throws', 'hangs'] as const)(
    'are each process’s own while a store that all share %s, and refuse nobody for that',
    async (mood) => {
      const site = createNodes('shared')
      site.store.mood = mood
      expect(await site.tries()).toBe(4 * perSubject)
    },
  )

  it('refuse nobody because the store came back empty', async () => {
    const site = createNodes('shared')
    await site.tries()
    await site.pass(60_000)
    // As redis() does: what is emptied is for passes, and these buckets would be empty, too.
    site.losses.count += 1
    site.store.budgets.consume = async () => ({ ok: false, key: undefined, retryAfter: 1 })
    expect((await site.verify({ ...site.vendor.issue(), subject: 'other' })).reason).toBe('passed')
  })

  it('have no third scope', () => {
    const limits = { scope: 'both' as never }
    expect(() => createWorld({ limits })).toThrow(VerifierConfigError)
  })
})
