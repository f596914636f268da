import { describe, expect, it, vi } from 'vitest'
import * as digests from '../src/platform/hmac.ts'
import { createWorld, roomy, secrets } from './support/world.ts'

vi.mock('../src/platform/hmac.ts', { spy: true })

/** Names of the digests that `work` asks for, one for each call. */
async function digestsOf(work: () => Promise<unknown>) {
  vi.clearAllMocks()
  await work()
  return Object.entries(digests).flatMap(([name, spy]) =>
    /^(hmac|sha256)/.test(name) ? vi.mocked(spy as () => unknown).mock.calls.map(() => name) : [],
  )
}

const visitor = { ip: '203.0.113.7', subject: 'user@example.com', action: 'login' }
const visitToken = { secret: secrets.visitToken }

// Digests were half of a verdict's time. Each number is what was counted: lower it when one is saved.
describe('digests of a verdict', () => {
  it('are no more than counted when the vendor is asked', async () => {
    const { verifier, vendor } = createWorld()
    await verifier.verify({ ...vendor.issue(), ...visitor })
    const ticket = vendor.issue()
    const used = await digestsOf(async () => {
      expect((await verifier.verify({ ...ticket, ...visitor })).kind).toBe('verified')
    })
    expect(used.length, used.join()).toBe(7)
  })

  it('are no more than counted when a disaster ticket passes', async () => {
    const { bringDown, verifier, disaster } = createWorld({ degrade: roomy })
    expect((await bringDown()).state).toBe('api-down')
    const used = await digestsOf(async () => {
      expect((await verifier.verify({ ...disaster(), ...visitor })).kind).toBe('degraded')
    })
    expect(used.length, used.join()).toBe(11)
  })

  it('are no more than counted when a disaster ticket passes with a visit token', async () => {
    const { bringDown, fetchVisitToken, verifier, disaster } = createWorld({ degrade: roomy, visitToken })
    expect((await bringDown()).state).toBe('api-down')
    const token = await fetchVisitToken(visitor.ip, { subject: visitor.subject, action: visitor.action })
    const used = await digestsOf(async () => {
      expect((await verifier.verify({ ...disaster(), ...visitor, visitToken: token })).kind).toBe('degraded')
    })
    expect(used.length, used.join()).toBe(13)
  })
})
