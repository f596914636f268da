import { describe, expect, it, vi } from 'vitest'
import type * as Digests from '../src/platform/hmac.ts'
import { createWorld, secrets } from './support/world.ts'

const counted = vi.hoisted(() => ({ sha256: 0, hmac: 0 }))

vi.mock('../src/platform/hmac.ts', async (importOriginal) => {
  const real = await importOriginal<typeof Digests>()
  return {
    ...real,
    sha256Hex: (text: string) => {
      counted.sha256 += 1
      return real.sha256Hex(text)
    },
    createHmac: (key: string | Uint8Array): Digests.Hmac => {
      const hmac = real.createHmac(key)
      return (text) => {
        counted.hmac += 1
        return hmac(text)
      }
    },
  } satisfies typeof Digests
})

/** The verdict's kind, and the digests that `work` takes for it. */
async function digestsOf(work: () => Promise<{ kind: string }>) {
  Object.assign(counted, { sha256: 0, hmac: 0 })
  const { kind } = await work()
  return { kind, ...counted }
}

const visitor = { ip: '203.0.113.7', subject: 'user@example.com', action: 'login' }
const visitToken = { secret: secrets.visitToken }

// Digests were half of a verdict's time. Each number is what it takes: more is a regression, fewer a reason to lower it.
describe('the digests of a verdict', () => {
  it('are two of the request, its signature and the key of the used ticket, when the vendor is asked', async () => {
    const { verifier, vendor } = createWorld()
    // The key of the day is made once.
    await verifier.verify({ ...vendor.issue(), ...visitor })
    const ticket = vendor.issue()
    const used = await digestsOf(() => verifier.verify({ ...ticket, ...visitor }))
    expect(used).toEqual({ kind: 'verified', sha256: 2, hmac: 2 })
  })

  it('are that of the key of the used ticket alone, when a disaster ticket passes', async () => {
    const { bringDown, verifier, disaster } = createWorld()
    expect((await bringDown()).state).toBe('api-down')
    const used = await digestsOf(() => verifier.verify({ ...disaster(), ...visitor }))
    expect(used).toEqual({ kind: 'degraded', sha256: 0, hmac: 1 })
  })

  it('are four more with a visit token: subject, action, its MAC and the key of the used token', async () => {
    const { bringDown, fetchVisitToken, verifier, disaster } = createWorld({ visitToken })
    expect((await bringDown()).state).toBe('api-down')
    const token = await fetchVisitToken(visitor.ip, { subject: visitor.subject, action: visitor.action })
    const used = await digestsOf(() => verifier.verify({ ...disaster(), ...visitor, visitToken: token }))
    expect(used).toEqual({ kind: 'degraded', sha256: 2, hmac: 3 })
  })

  it('are none for a ticket that has no shape', async () => {
    const { verifier } = createWorld({ visitToken })
    const used = await digestsOf(() => verifier.verify({ ticket: '<>', randstr: '@a', ...visitor, visitToken: 'x' }))
    expect(used).toEqual({ kind: 'rejected', sha256: 0, hmac: 0 })
  })
})
