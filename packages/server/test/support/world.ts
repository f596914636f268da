import {
  createVerifier,
  type VisitTokenInput,
  type DegradeBudgets,
  type Verdict,
  type VerifierConfig,
  type VerifierEvent,
  type VerifyInput,
} from '../../src/index.ts'
import { createDriver } from './drive-clock.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeFetch } from './fake-fetch.ts'
import { createVendor } from './vendor.ts'

export const appId = '190000000'
export const secrets = {
  appSecretKey: 'PLANTED-app-secret-key-1',
  secretId: 'PLANTED-secret-id',
  secretKey: 'PLANTED-secret-key',
  visitToken: 'PLANTED-visit-token-secret-0123456789',
}
/** Wide enough not to matter where a test is about something else. */
export const roomy: DegradeBudgets = { globalPerMinute: 6000, perSubjectPerMinute: 1000, perIpPerMinute: 1000 }

/** A verifier, the vendor it talks to, and the time they share. */
export function createWorld(overrides: Partial<VerifierConfig> = {}, make = createVerifier) {
  const clock = createFakeClock()
  const vendor = createVendor(clock.now)
  const fake = createFakeFetch(vendor, clock)
  const events: VerifierEvent[] = []
  const { appSecretKey, secretId, secretKey } = secrets
  const config = {
    appId,
    appSecretKey,
    credentials: () => ({ secretId, secretKey }),
    degrade: roomy,
    fetch: fake.fetch,
    clock,
    random: () => 0,
    onEvent: (event: VerifierEvent) => void events.push(event),
    ...overrides,
  } as VerifierConfig
  const verifier = make(config)

  const { settle, pass } = createDriver(clock)

  const verify = (input: Partial<VerifyInput>, signal?: AbortSignal): Promise<Verdict> => {
    const full: VerifyInput = { ticket: undefined, randstr: '@abcdef12345', ip: '203.0.113.7', ...input }
    return settle(verifier.verify(full, signal ? { signal } : {}))
  }

  let made = 0
  /** As a script makes it, now, in the browser; another one each time. */
  const disaster = (code = 1001) => ({
    ticket: `trerror_${code}_${appId}_${Math.floor(clock.now() / 1000)}`,
    randstr: `@0abcdef${(made++).toString(36)}`,
  })

  /** The API hangs or fails for everybody, long enough for the verifier to say so. */
  async function bringDown(mode: typeof vendor.mode = 'reset', ofApp?: string) {
    vendor.mode = mode
    for (let n = 0; n < 8; n++) {
      await pass(2_000)
      await verify({ ticket: `tr03down${n}`, ip: `198.51.${n}.1`, appId: ofApp })
    }
    return verifier.status().evidence
  }

  /** A visit token for a visitor at `ip`, old enough to be used. */
  async function fetchVisitToken(ip = '203.0.113.7', more: Partial<VisitTokenInput> = {}) {
    const answer = await settle(verifier.issueVisitToken({ ip, ...more }))
    await pass(1_000)
    return answer.issued ? answer.visitToken : undefined
  }

  return { clock, vendor, fake, events, config, verifier, verify, settle, pass, disaster, bringDown, fetchVisitToken }
}

export type World = ReturnType<typeof createWorld>
