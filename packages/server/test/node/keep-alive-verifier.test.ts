import { describe, expect, it, onTestFinished } from 'vitest'
import { createVerifier, type VerifierConfig } from '../../src/index.ts'
import { startFakeApi } from '../support/fake-api.ts'
import { appId, roomy, secrets } from '../support/world.ts'
import { connect, serve } from './serve.ts'

const ip = '203.0.113.7'

/** A verifier over the transport, and the API that it asks. */
async function createPair(more: Partial<VerifierConfig> = {}) {
  const { appSecretKey, secretId, secretKey } = secrets
  const api = await startFakeApi({ secretId, secretKey })
  onTestFinished(api.stop)
  const keys = { appId, appSecretKey, secretId, secretKey }
  const verifier = createVerifier({
    ...keys,
    endpoint: api.url,
    degrade: roomy,
    scriptProbe: false,
    // Enough for a busy machine.
    timeout: 10_000,
    fetch: connect(),
    ...more,
  })
  onTestFinished(() => verifier.close())
  return { api, verifier }
}

describe('a verifier over keepAliveFetch', () => {
  it('verifies tickets, one after the other and many at once', async () => {
    const { api, verifier } = await createPair()
    const verify = async () => (await verifier.verify({ ...api.vendor.issue(), ip })).kind
    expect(await verify()).toBe('verified')
    expect(new Set(await Promise.all(Array.from({ length: 30 }, verify)))).toEqual(new Set(['verified']))
  })

  it('refuses what the vendor refuses', async () => {
    const { verifier } = await createPair()
    const verdict = await verifier.verify({ ticket: 'tr03made-up', randstr: '@a', ip })
    expect([verdict.allowed, verdict.kind]).toEqual([false, 'rejected'])
  })

  it.each(['hang', 'slow', 'cut', 'reset', 'redirect'] as const)(
    'allows nothing, and keeps no socket, when the connection does this: %s',
    async (wire) => {
      const { api, verifier } = await createPair({ timeout: 300 })
      api.state.wire = wire
      expect((await verifier.verify({ ...api.vendor.issue(), ip })).allowed).toBe(false)
      await expect.poll(() => api.state.hanging.size).toBe(0)
    },
  )

  it('finds an API whose certificate nobody vouches for unreachable', async () => {
    const { port } = await serve((_, response) => response.end(verifiedAnswer), true)
    const { verifier } = await createPair({ endpoint: `https://127.0.0.1:${port}` })
    expect((await verifier.verify({ ticket: 'tr03a', randstr: '@a', ip })).kind).toBe('unavailable')
  })
})

const verifiedAnswer = '{"Response":{"CaptchaCode":1,"EvilLevel":0,"RequestId":"f9ab4ddb-2b6a-4b8a-9bd9-0123456789ab"}}'
