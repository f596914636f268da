import { describe, expect, it, vi } from 'vitest'
import { guard, type GuardOptions, type Verdict } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { post, preflight, timeOn, url } from './requests.ts'

const minute = 60_000
const day = 86_400_000

/** A guarded site on a fake clock, and the verdicts with which its handler ran. */
function createSite(until: (now: number) => unknown, options: Partial<GuardOptions> = {}) {
  const world = createWorld()
  const verdicts: Verdict[] = []
  const shadow = { until: until(world.clock.now()) } as GuardOptions['shadow']
  const handler = guard(
    world.verifier,
    { ip: () => '203.0.113.7', clock: world.clock, shadow, ...options },
    async (request, verdict) => {
      verdicts.push(verdict)
      return new Response(await request.text(), { status: 201 })
    },
  )
  return { world, verdicts, send: (request: Request) => timeOn(world.clock, handler(request)) }
}

const iso = (ms: number) => new Date(ms).toISOString()

describe('`shadow.until`', () => {
  it.each<[string, (now: number) => unknown]>([
    ['a Date', (now) => new Date(now + minute)],
    ['Unix milliseconds', (now) => now + minute],
    ['text with a zone', (now) => iso(now + minute)],
    ['text with an offset', (now) => iso(now + minute + 8 * 60 * minute).replace('Z', '+08:00')],
  ])('is %s, and after it the same guard refuses', async (_name, until) => {
    const { world, verdicts, send } = createSite(until)
    expect((await send(post('{}'))).value.status).toBe(201)
    world.clock.advance(minute - 1)
    expect((await send(post('{}'))).value.status).toBe(201)
    world.clock.advance(1)
    expect((await send(post('{}'))).value.status).toBe(403)
    expect(verdicts.map(({ reason }) => reason)).toEqual(['ticket-missing', 'ticket-missing'])
    const { shadowVerdicts, verdicts: enforced } = world.verifier.status()
    expect([shadowVerdicts.rejected, enforced.rejected]).toEqual([2, 1])
  })

  it('that has passed enforces', async () => {
    for (const until of [0, -1, 1_700_000_000, '2001-01-01T00:00:00Z', new Date(0)]) {
      expect((await createSite(() => until).send(post('{}'))).value.status).toBe(403)
    }
  })

  it.each<[string, (now: number) => unknown]>([
    ['missing', () => undefined],
    ['null', () => null],
    ['no number', () => Number.NaN],
    ['never', () => Infinity],
    ['no date', () => new Date('x')],
    ['text without a zone', () => '2023-12-01T00:00:00'],
    ['a day alone', () => '2023-12-01'],
    ['digits', () => '1700000000000'],
    ['more than 90 days ahead', (now) => now + 90 * day + 1],
  ])('that is %s is a mistake, told when the guard is made', (_name, until) => {
    expect(() => createSite(until)).toThrow(new RegExp('shadow.until.*90 days'))
    expect(() => createSite(until)).toThrow(RangeError)
  })

  it('may be 90 days ahead', () => {
    expect(() => createSite((now) => now + 90 * day)).not.toThrow()
  })

  it('has to be the object’s own', () => {
    const shadow = Object.create({ until: 0 }) as GuardOptions['shadow']
    expect(() => createSite(() => 0, { shadow })).toThrow(RangeError)
  })
})

describe('a guard in shadow', () => {
  const soon = (now: number) => now + day

  it('gives the handler the true verdict at once, and asks for no answer of the app', async () => {
    const deny = vi.fn(() => new Response('no'))
    const allow = vi.fn(() => new Response('yes'))
    const { world, verdicts, send } = createSite(soon, { deny, preflight: allow, denyAfter: 5_000 })
    const body = JSON.stringify(world.vendor.issue())
    for (const request of [post(body), post('{}'), new Request(`${url}?ticket=x`), preflight()]) {
      const { took, value } = await send(request)
      expect([took, value.status]).toEqual([0, 201])
    }
    expect(verdicts.map(({ reason, allowed }) => [reason, allowed])).toEqual([
      ['passed', true],
      ['ticket-missing', false],
      ['ticket-in-url', false],
      ['ticket-missing', false],
    ])
    expect([deny.mock.calls, allow.mock.calls, world.clock.pending()]).toEqual([[], [], 0])
    // A preflight is not checked, and so not counted.
    expect(world.events.map((event) => 'shadow' in event && event.shadow)).toEqual([true, true, true])
  })

  it('goes on when a function of the app throws, now or later, and says so once', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fail = () => {
      throw new TypeError('the app’s own')
    }
    const { verdicts, send } = createSite(soon, { ip: fail })
    for (let n = 0; n < 3; n++) expect((await send(post('{}'))).value.status).toBe(201)
    expect(verdicts.map(({ reason }) => reason)).toEqual(['internal', 'internal', 'internal'])
    expect(print.mock.calls).toEqual([[expect.stringContaining('@tcaptcha/server'), expect.any(TypeError)]])
    for (const name of ['action', 'subject', 'appId', 'read'] as const) {
      expect((await createSite(soon, { [name]: async () => fail() }).send(post('{}'))).value.status).toBe(201)
    }
    print.mockRestore()
  })

  it('waits for a body no longer than else', async () => {
    const { world, verdicts, send } = createSite(soon, { readTimeout: 700 })
    const decided: number[] = []
    const push = verdicts.push.bind(verdicts)
    verdicts.push = (...given) => (decided.push(world.clock.monotonic()), push(...given))
    const body = new ReadableStream({
      start: (controller) => void world.clock.setTimeout(() => controller.close(), 900),
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    const { took, value } = await send(new Request(url, init))
    expect([decided, took, value.status, verdicts[0]?.reason]).toEqual([[700], 900, 201, 'ticket-missing'])
  })
})
