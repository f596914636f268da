import { describe, expect, it, vi } from 'vitest'
import { guard, visitTokenHandler, type VisitTokenHandlerOptions } from '../../src/index.ts'
import { createWorld, secrets } from '../support/world.ts'
import { preflight, url } from './requests.ts'

const origin = 'https://other.example'
const allow = () => new Response(null, { status: 204, headers: { 'access-control-allow-origin': origin } })

/** A guard and a handler of visit tokens, with all that a request could spend or call. */
function createSites(more: Partial<VisitTokenHandlerOptions> = {}) {
  const world = createWorld({ visitToken: { secret: secrets.visitToken } })
  const verify = vi.spyOn({ ...world.verifier }, 'verify')
  const issueVisitToken = vi.spyOn({ ...world.verifier }, 'issueVisitToken')
  const ip = vi.fn(() => '203.0.113.7')
  const inside = vi.fn(() => new Response('in'))
  const options = { ip, clock: world.clock, denyAfter: 0, ...more }
  const verifier = { verify, issueVisitToken }
  const sites = { guard: guard(verifier, options, inside), visitToken: visitTokenHandler(verifier, options) }
  return { world, sites, used: [verify, issueVisitToken, ip, inside] }
}

describe.each(['guard', 'visitToken'] as const)('a CORS preflight to %s', (name) => {
  it('spends nothing, and is answered at once, without a CORS header', async () => {
    const { world, sites, used } = createSites()
    const answer = await sites[name](preflight())
    expect([answer.status, [...answer.headers], await answer.text()]).toEqual([204, [], ''])
    for (const each of used) expect(each).not.toHaveBeenCalled()
    expect([world.events, world.vendor.calls, world.clock.pending()]).toEqual([[], [], 0])
  })

  it('is answered by the app’s own function', async () => {
    const { sites, used } = createSites({ preflight: allow })
    const answer = await sites[name](preflight())
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, origin])
    for (const each of used) expect(each).not.toHaveBeenCalled()
  })

  it('is only what a browser asks that way: no OPTIONS without the header, no POST with it', async () => {
    const { world, sites, used } = createSites({ preflight: allow })
    const requests = [
      new Request(url, { method: 'OPTIONS' }),
      new Request(url, { method: 'POST', headers: { 'access-control-request-method': 'POST' } }),
    ]
    for (const request of requests) {
      expect((await world.settle(sites[name](request))).headers.has('access-control-allow-origin')).toBe(false)
    }
    expect(used.map(({ mock }) => mock.calls.length)).toEqual(name === 'guard' ? [2, 0, 2, 0] : [0, 2, 2, 0])
  })
})
