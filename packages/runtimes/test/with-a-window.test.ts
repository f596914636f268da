// @vitest-environment jsdom
import { createVerifier } from '@tcaptcha/server'
import { expect, it, onTestFinished } from 'vitest'
import { startFakeApi } from '../../server/test/support/fake-api.ts'

const keys = { secretId: 'stub-secret-id', secretKey: 'stub-secret-key' }
const config = { ...keys, appId: '190000000', appSecretKey: 'stub-app-secret-key-0000', degrade: 'never' as const }

it('refuses to run in a window, where every visitor could read the keys, and says what a server does', () => {
  expect(() => createVerifier(config)).toThrow(/refused to run in a window.*`server: true`/)
})

it('verifies in a server that has a window, where it is told so', async () => {
  const api = await startFakeApi(keys)
  onTestFinished(api.stop)
  const server = { ...config, endpoint: [api.url], server: true }
  const verifier = createVerifier(server)
  expect(await verifier.verify({ ...api.vendor.issue(), ip: '203.0.113.7' })).toMatchObject({ kind: 'verified' })
})
