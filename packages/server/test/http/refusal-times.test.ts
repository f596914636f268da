import { describe, expect, it } from 'vitest'
import { visitTokenHandler } from '../../src/index.ts'
import { createWorld, secrets } from '../support/world.ts'
import { post, timeOn, url } from './requests.ts'
import { createTimedSite, from, junk, mixed } from './timed-site.ts'

const times = (took: Record<string, number[]>) => Object.values(took).flat()
const spread = (took: Record<string, number[]>) => Math.max(...times(took)) - Math.min(...times(took))

describe('F17: how long a refusal takes tells nothing of its cause', () => {
  it('is 250 ms for each on a site whose API is well, also where the account is throttled', async () => {
    const { world, sendTogether } = createTimedSite(30)
    const replayed = world.vendor.issue()
    await sendTogether([from('203.0.113.7', replayed)])
    for (let round = 0; round < 3; round++) {
      const took = await sendTogether(mixed(world, replayed))
      expect(Object.keys(took)).toEqual(
        expect.arrayContaining(['ticket-missing', 'ticket-in-url', 'ticket-malformed', 'replayed', 'rate-limited']),
      )
      expect(new Set(times(took))).toEqual(new Set([250]))
    }
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    const took = await sendTogether(mixed(world, replayed))
    expect(took).toHaveProperty('throttled')
    const again = await sendTogether(mixed(world, replayed))
    expect(spread(again)).toBeLessThanOrEqual(1)
  })

  it('is what the slowest took on a site whose API is slow', async () => {
    const { world, sendTogether } = createTimedSite(900)
    const replayed = world.vendor.issue()
    await sendTogether([from('203.0.113.7', replayed)])
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    const first = await sendTogether(mixed(world, replayed))
    expect(first.throttled?.[0]).toBeGreaterThan(1_800)
    for (const mode of [{ error: 'RequestLimitExceeded' }, 'healthy', { code: 15 }] as const) {
      world.vendor.mode = mode
      const took = await sendTogether(mixed(world, replayed))
      expect(Object.keys(took).length).toBeGreaterThan(4)
      expect(spread(took)).toBeLessThanOrEqual(1)
      expect(times(took)[0]).toBe(first.throttled?.[0])
    }
  })

  it('is the time-out for each while the API hangs, spent budgets included, and 250 ms again a minute later', async () => {
    const { world, sendTogether } = createTimedSite(0)
    world.vendor.mode = 'hang'
    const replayed = junk()
    await sendTogether(mixed(world, replayed))
    const seen = new Set<string>()
    for (let round = 0; round < 6; round++) {
      const took = await sendTogether(mixed(world, replayed))
      for (const reason of Object.keys(took)) seen.add(reason)
      expect(spread(took)).toBeLessThanOrEqual(1)
      expect(Math.max(...times(took))).toBeLessThanOrEqual(5_000)
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'ticket-missing',
        'ticket-in-url',
        'ticket-malformed',
        'rate-limited',
        'budget-exhausted',
      ]),
    )
    expect(times(await sendTogether([new Request(url)]))[0]).toBeGreaterThanOrEqual(4_000)
    world.clock.advance(61_000)
    expect(times(await sendTogether([new Request(url), from('203.0.113.7', { ticket: ' ', randstr: ' ' })]))).toEqual([
      250, 250,
    ])
  })

  it('never holds back for more than five seconds', async () => {
    const { world, sendTogether } = createTimedSite(0, { timeout: 20_000 })
    world.vendor.mode = 'hang'
    const took = await sendTogether([from('203.0.113.7', junk())])
    expect(times(took)).toEqual([20_000])
    expect(times(await sendTogether([new Request(url)]))).toEqual([5_000])
  })

  it('leaves out how long the visitor takes to send the body', async () => {
    const { world, sendTogether } = createTimedSite(30)
    const body = new ReadableStream({
      start: (controller) => void world.clock.setTimeout(() => controller.close(), 3_000),
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    expect(times(await sendTogether([new Request(url, init)]))).toEqual([3_250])
    expect(times(await sendTogether([new Request(url)]))).toEqual([250])
  })

  it('makes nobody wait who has left', async () => {
    const { world, handler } = createTimedSite(30)
    const visitor = new AbortController()
    world.clock.setTimeout(() => visitor.abort(), 100)
    const { took } = await timeOn(world.clock, handler(new Request(url, { signal: visitor.signal })))
    expect([took, world.clock.pending()]).toEqual([100, 0])
  })

  it('is kept by the handler of visit tokens, too', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    const handler = visitTokenHandler(world.verifier, { ip: () => undefined, clock: world.clock })
    const { took, value } = await timeOn(world.clock, handler(post('{}')))
    expect([took, value.status]).toEqual([250, 403])
  })
})
