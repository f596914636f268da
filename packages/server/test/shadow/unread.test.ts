import { describe, expect, it } from 'vitest'
import { createWorld } from '../support/world.ts'

const nobody = { ticket: undefined, ip: undefined }

describe('a ticket that the server could not read', () => {
  it.each([
    ['ticket-missing', 'rejected'],
    ['ticket-in-url', 'rejected'],
    ['body-used', 'misconfigured'],
    ['aborted', 'unavailable'],
  ] as const)('is refused as %s, counted and told of, and nobody is asked', async (unread, kind) => {
    const world = createWorld()
    const verdict = await world.verifier.verify({ ...nobody, correlationId: 'page-1' }, { unread })
    expect([verdict.kind, verdict.reason]).toEqual([kind, unread])
    expect(world.events.filter(({ type }) => type === 'refused')).toEqual([
      expect.objectContaining({ type: 'refused', kind, reason: unread, correlationId: 'page-1', network: undefined }),
    ])
    expect(world.verifier.status().verdicts[kind]).toBe(1)
    expect(world.vendor.calls).toEqual([])
  })

  it('is one fault a minute where the server has to be repaired', async () => {
    const world = createWorld()
    for (let n = 0; n < 5; n++) await world.verifier.verify(nobody, { unread: 'body-used' })
    const faults = world.events.filter(({ type }) => type === 'fault')
    expect(faults).toEqual([expect.objectContaining({ reason: 'body-used', count: 1 })])
  })

  it('lets nobody in with a reason that is none of these', async () => {
    const world = createWorld()
    for (const unread of ['passed', 'api-down', 'forced', 'constructor', {}, ['passed']]) {
      // @ts-expect-error JavaScript may pass anything.
      const verdict = await world.settle(world.verifier.verify({ ...nobody, ip: '203.0.113.7' }, { unread }))
      expect(verdict.reason).toBe('ticket-missing')
    }
  })
})
