import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createVerifier, type VerifierConfig } from '../src/index.ts'
import { startFakeApi, type FakeApi } from './support/fake-api.ts'
import { appId, roomy, secrets } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const keys = { secretId: secrets.secretId, secretKey: secrets.secretKey }
const ip = '203.0.113.7'
let api: FakeApi

beforeEach(async () => {
  api = await startFakeApi(keys)
})
afterEach(() => api.stop())

/** Closed with its test: it would go on asking an API that is gone, without a pause, as its random number is 0. */
function create(config: object) {
  const verifier = createVerifier(config as VerifierConfig)
  onTestFinished(() => verifier.close())
  return verifier
}

const connect = (more: object = {}) =>
  create({
    appId,
    appSecretKey: secrets.appSecretKey,
    ...keys,
    endpoint: api.url,
    degrade: roomy,
    timeout: 300,
    random: () => 0,
    ...more,
  })

/** Milliseconds that a busy machine has enough of: where an API that is well is asked, and once. */
const patient = { timeout: 10_000 }

/** An address where nobody listens. */
async function closedPort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

describe('over real HTTP', () => {
  it('signs what it sends, sends what the vendor documents, and is verified', async () => {
    const ticket = api.vendor.issue()
    const verdict = await connect(patient).verify({ ...ticket, ip })
    expect([verdict.kind, verdict.requestId]).toEqual(['verified', 'f9ab4ddb-2b6a-4b8a-9bd9-0123456789ab'])
    expect(api.vendor.calls).toEqual([
      {
        CaptchaType: 9,
        Ticket: ticket.ticket,
        Randstr: ticket.randstr,
        UserIp: ip,
        CaptchaAppId: 190000000,
        AppSecretKey: secrets.appSecretKey,
      },
    ])
  })

  it('is refused with a wrong key, and says that keys are wrong', async () => {
    const verdict = await connect({ ...patient, secretKey: 'another' }).verify({
      ...api.vendor.issue(),
      ip,
    })
    expect([verdict.kind, verdict.reason, verdict.vendorCode]).toEqual([
      'misconfigured',
      'credentials',
      'AuthFailure.SignatureFailure',
    ])
  })

  it('sends the token of temporary credentials, and takes new keys without a restart', async () => {
    api.state.token = 'first'
    let current = { ...keys, token: 'first' }
    const { secretId: _, secretKey: __, ...rest } = { ...keys, endpoint: api.url }
    const { appSecretKey } = secrets
    const verifier = create({
      ...rest,
      appId,
      appSecretKey,
      degrade: 'never',
      credentials: () => Promise.resolve(current),
    })
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
    api.state.token = 'second'
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).reason).toBe('credentials')
    current = { ...keys, token: 'second' }
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
  })

  it('learns how wrong its clock is, once, and signs right from then on', async () => {
    api.now.ms = () => Date.now() + 600_000
    const verifier = connect()
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
    expect(verifier.status().skew).toBeGreaterThan(590_000)
    const before = api.state.requests
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
    expect(api.state.requests - before).toBe(1)
  })

  it('does not follow a clock that is off by more than a quarter of an hour', async () => {
    api.now.ms = () => Date.now() + 86_400_000
    const verifier = connect()
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).reason).toBe('clock')
    expect(verifier.status().skew).toBe(0)
  })

  it.each(['hang', 'slow', 'cut', 'reset'] as const)(
    'gives an answer in time when the connection does this: %s',
    async (wire) => {
      api.state.wire = wire
      const startedAt = performance.now()
      const verdict = await connect().verify({ ...api.vendor.issue(), ip })
      expect([verdict.kind, verdict.reason]).toEqual(['unavailable', 'not-verified'])
      expect(performance.now() - startedAt).toBeLessThan(4_000)
    },
  )

  it('takes a redirect for what it is, a gateway between here and the API', async () => {
    api.state.wire = 'redirect'
    const verdict = await connect().verify({ ...api.vendor.issue(), ip })
    expect([verdict.kind, verdict.reason, verdict.vendorCode]).toEqual(['misconfigured', 'egress', 'HTTP 302'])
  })

  it('gives up on an answer that never ends', async () => {
    api.vendor.mode = { body: 'x'.repeat(1_000_000) }
    expect((await connect().verify({ ...api.vendor.issue(), ip })).reason).toBe('not-verified')
  })

  it('asks the second host when the first can’t be reached at all', async () => {
    const verifier = connect({ endpoint: [await closedPort(), api.url] })
    expect((await verifier.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
  })

  it('says so when no host can be reached', async () => {
    const verdict = await connect({ endpoint: await closedPort() }).verify({ ticket: 'tr03a', randstr: '@a', ip })
    expect([verdict.reason, verdict.vendorCode]).toEqual(['not-verified', 'unsent'])
  })

  it('closes the sockets of a hundred calls that were given up', async () => {
    api.state.wire = 'hang'
    const verifier = connect({ timeout: 600, maxConcurrent: 100, limits: { perIpPerMinute: 1000, perSecond: 1e5 } })
    const calls = Array.from({ length: 100 }, (_, n) => verifier.verify({ ticket: `tr03${n}`, randstr: '@a', ip }))
    expect(new Set((await Promise.all(calls)).map(({ reason }) => reason))).toEqual(new Set(['not-verified']))
    expect(verifier.status().inFlight).toBe(0)
    await expect.poll(() => api.state.hanging.size).toBe(0)
    expect(api.state.requests).toBeGreaterThan(0)
  })

  it('goes through the specification’s outage whole: refused, degraded, recovered', async () => {
    const quick = {
      ...patient,
      breaker: { goodToClose: 1 },
      canary: { rounds: 1, every: 20 },
    }
    const verifier = connect(quick)
    const disaster = () => ({
      ticket: `terror_1001_${appId}_${Math.floor(Date.now() / 1000)}`,
      randstr: `@${Math.random().toString(36).slice(2, 12)}`,
      ip,
    })
    expect((await verifier.verify(disaster())).reason).toBe('disaster-healthy')
    api.vendor.mode = { code: 26 }
    const fresh = connect(quick)
    expect((await fresh.verify({ ...api.vendor.issue(), ip })).reason).toBe('api-down')
    expect((await fresh.verify(disaster())).reason).toBe('api-down')
    api.vendor.mode = 'healthy'
    await expect.poll(() => fresh.status().evidence.state).toBe('healthy')
    expect((await fresh.verify({ ...api.vendor.issue(), ip })).kind).toBe('verified')
  })
})
