import { beforeEach, describe, expect, it, vi } from 'vitest'
import { guard, reasons, type GuardOptions, type Verdict } from '../../src/index.ts'
import { createWorld, type World } from '../support/world.ts'
import { post } from './requests.ts'

const print = vi.spyOn(console, 'error')
beforeEach(() => void print.mockReset().mockImplementation(() => {}))

/** The reason of each refusal, and `in` for who got in. */
function createSite(world: World, options: Partial<GuardOptions> = {}) {
  let outcome = ''
  const deny = (_: Request, verdict: Verdict) => void (outcome = `${verdict.kind} ${verdict.reason}`)
  const handler = guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 0, deny, ...options }, () => {
    outcome = 'in'
    return new Response()
  })
  return async (request: Request) => {
    await world.settle(handler(request))
    return outcome
  }
}
const body = (world: World) => JSON.stringify(world.vendor.issue())

describe('pages.md 24: a body that was already read', () => {
  it('is a mistake of the server, not of the visitor, and said once on the console', async () => {
    const world = createWorld({ onEvent: undefined })
    const send = createSite(world)
    for (let n = 0; n < 3; n++) {
      const request = post(body(world))
      await request.json()
      expect(await send(request)).toBe('misconfigured body-used')
    }
    expect(print.mock.calls).toEqual([[expect.stringContaining(reasons['body-used'].message)]])
    expect(reasons['body-used'].message).toMatch(/read before guard saw it, or a reader holds it.*headers.*`read`/)
    expect(world.vendor.calls).toEqual([])
    expect(world.verifier.status().verdicts.misconfigured).toBe(3)
  })

  it('does no harm where a header has the ticket, or the app reads by itself', async () => {
    const world = createWorld()
    const { ticket, randstr } = world.vendor.issue()
    const withHeader = post('{}', { headers: { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr } })
    await withHeader.text()
    expect(await createSite(world)(withHeader)).toBe('in')
    const request = post(body(world))
    const parsed = await request.json()
    expect(await createSite(world, { read: () => parsed })(request)).toBe('in')
    expect(print).not.toHaveBeenCalled()
  })

  it('is one that another reader holds, until that lets go', async () => {
    const world = createWorld()
    const request = post(body(world))
    const reader = request.body?.getReader()
    const send = createSite(world)
    expect(await send(request)).toBe('misconfigured body-used')
    reader?.releaseLock()
    expect(await send(request)).toBe('in')
  })

  it('is told from one that a validator read of a clone', async () => {
    const world = createWorld()
    const request = post(body(world))
    await request.clone().json()
    expect(await createSite(world)(request)).toBe('in')
  })

  it('is told from no body at all', async () => {
    const send = createSite(createWorld())
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']) {
      expect(await send(new Request('https://shop.example/', { method }))).toBe('rejected ticket-missing')
    }
    expect(print).not.toHaveBeenCalled()
  })
})
