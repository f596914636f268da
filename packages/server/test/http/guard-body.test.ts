import { describe, expect, it, vi } from 'vitest'
import { guard, type GuardOptions, type Verdict, type VerdictReason } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { post, postHanging, timeOn, url } from './requests.ts'

/** A guarded site on a fake clock that says why it refused. */
function createSite(options: Partial<GuardOptions> = {}) {
  const world = createWorld()
  const reasons: VerdictReason[] = []
  const handler = guard(
    world.verifier,
    {
      ip: () => '203.0.113.7',
      denyAfter: 0,
      clock: world.clock,
      deny: (_, verdict: Verdict) => void reasons.push(verdict.reason),
      ...options,
    },
    async (request) => new Response(await request.text()),
  )
  return { world, reasons, send: (request: Request) => timeOn(world.clock, handler(request)) }
}

describe('F10: a body that does not come', () => {
  it('is given up after ten seconds, or what the app says, and leaves no timer', async () => {
    for (const [options, expected] of [
      [{}, 10_000],
      [{ readTimeout: 700 }, 700],
    ] as const) {
      const { world, reasons, send } = createSite(options)
      const { took, value } = await send(postHanging('{"ticket":').request)
      expect([took, value.status, reasons, world.clock.pending()]).toEqual([expected, 403, ['ticket-missing'], 0])
      expect(world.vendor.calls).toEqual([])
    }
  })

  it('is given up however often a little more of it comes', async () => {
    const { world, reasons, send } = createSite()
    let chunks = 0
    const body = new ReadableStream({
      pull: (controller) =>
        new Promise<void>((resolve) => {
          world.clock.setTimeout(() => (controller.enqueue(new Uint8Array([32])), chunks++, resolve()), 900)
        }),
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    const { took } = await send(new Request(url, init))
    expect([took, reasons]).toEqual([10_000, ['ticket-missing']])
    expect(chunks).toBeGreaterThan(9)
  })

  it('holds no reader: the connection can be closed at once', async () => {
    const { send } = createSite()
    const { request, source } = postHanging('{')
    await send(request)
    expect(source.cancelled).toBe(false)
    // Settles only when both copies of the body are given up.
    await request.body?.cancel()
    expect(source.cancelled).toBe(true)
  })

  it('is given up at once when the visitor leaves, and the connection with it', async () => {
    const { world, reasons, send } = createSite()
    const visitor = new AbortController()
    const remove = vi.spyOn(AbortSignal.prototype, 'removeEventListener')
    const { request, source } = postHanging('{', visitor.signal)
    world.clock.setTimeout(() => visitor.abort(), 40)
    const { took } = await send(request)
    expect([took, reasons, world.clock.pending(), source.cancelled]).toEqual([40, ['aborted'], 0, true])
    expect(remove.mock.contexts).toContain(request.signal)
    remove.mockRestore()
  })

  it('is not begun when the visitor has left', async () => {
    const { reasons, send } = createSite()
    const { request } = postHanging('{', AbortSignal.abort())
    expect([(await send(request)).took, reasons]).toEqual([0, ['aborted']])
  })

  it('is no reason to wait where a header has the ticket', async () => {
    const { world, send } = createSite()
    const { ticket, randstr } = world.vendor.issue()
    const { request } = postHanging('{')
    request.headers.set('x-captcha-ticket', ticket)
    request.headers.set('x-captcha-randstr', randstr)
    const guarded = guard(world.verifier, { ip: () => '203.0.113.7' }, () => new Response('in'))
    expect(await (await world.settle(guarded(request))).text()).toBe('in')
    expect((await send(new Request(url, { headers: { 'x-captcha-ticket': 'x' } }))).took).toBe(0)
  })

  it('ends a `read` of the app’s own, which gets the signal, and asks nothing else of the app', async () => {
    const seen: AbortSignal[] = []
    const subject = vi.fn(() => 'me')
    const read: GuardOptions['read'] = (_, { signal }) => (seen.push(signal), new Promise(() => {}))
    const { reasons, send } = createSite({ read, subject })
    expect([(await send(post('{}'))).took, reasons, subject.mock.calls.length]).toEqual([10_000, ['ticket-missing'], 0])
    expect(seen[0]?.aborted).toBe(true)
  })
})

describe('what the app’s functions throw', () => {
  const fail = () => {
    throw new TypeError('the app’s own')
  }
  it.each(['ip', 'subject', 'action', 'appId', 'read', 'deny', 'preflight'] as const)(
    'stays the app’s, now or later: %s',
    async (name) => {
      for (const thrower of [fail, async () => fail()]) {
        const { world, send } = createSite({ [name]: thrower })
        const request =
          name === 'preflight'
            ? new Request(url, { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } })
            : post('{}')
        await expect(send(request)).rejects.toThrow('the app’s own')
        expect(world.clock.pending()).toBe(0)
      }
    },
  )
})
