import { describe, expect, it } from 'vitest'
import { checkVisitToken, createVisitToken, type VisitTokenScope } from '../src/gate/visit-token.ts'
import { createBreaker } from '../src/outage/breaker.ts'
import { sha256Hex } from '../src/platform/hmac.ts'
import { createKeyring } from '../src/platform/keyring.ts'
import { encryptAppId, parseDisasterTicket } from '../src/index.ts'
import { decide, type PolicyCell } from '../src/gate/policy.ts'
import { canonicalRequest, createTc3Signer } from '../src/api/tc3.ts'
import answers from '../vectors/answers.json' with { type: 'json' }
import visitTokens from '../vectors/visit-tokens.json' with { type: 'json' }
import breaker from '../vectors/breaker.json' with { type: 'json' }
import encryption from '../vectors/encrypt-app-id.json' with { type: 'json' }
import policy from '../vectors/policy.json' with { type: 'json' }
import signatures from '../vectors/signatures.json' with { type: 'json' }
import grammar from '../vectors/ticket-grammar.json' with { type: 'json' }
import { createWorld } from './support/world.ts'

describe('ticket grammar', () => {
  it.each(grammar.cases)('reads $ticket as the table says', ({ ticket, expect: expected }) => {
    expect(parseDisasterTicket(ticket, grammar.appId) ?? null).toEqual(expected)
  })
})

describe('signatures', () => {
  it.each(signatures.cases)('signs as the vector of $origin for $headers.host', (vector) => {
    const { service, secretKey, body, timestamp } = vector
    const headers: Record<string, string> = vector.headers
    const { names, canonical } = canonicalRequest({ headers, body })
    expect(names).toBe(vector.signedHeaders)
    const hash = sha256Hex(canonical)
    expect(hash).toBe(vector.canonicalHash ?? hash)
    const sign = createTc3Signer()
    const header = sign({ service, headers, body, timestamp }, { secretId: 'AKID', secretKey })
    const scope = `2019-02-25/${service}/tc3_request`
    expect(header).toBe(
      `TC3-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${vector.signature}`,
    )
    expect(sign({ service, headers, body, timestamp }, { secretId: 'AKID', secretKey })).toBe(header)
  })
})

describe('visit tokens', () => {
  const keyring = createKeyring(() => [visitTokens.secret])

  it.each(visitTokens.make)('makes one: $name', ({ scope, issuedAt, id, visitToken }) => {
    const bytes = Uint8Array.from(Buffer.from(id, 'hex'))
    expect(createVisitToken(keyring.sign, toScope(scope), issuedAt, bytes)).toBe(visitToken)
  })

  it.each(visitTokens.check)('checks one: $name → $expect', ({ visitToken, scope, time, expect: expected }) => {
    const check = checkVisitToken(keyring, visitToken, toScope(scope), time)
    const early = check.ok && check.early > 0 ? 'visit-token-early' : 'ok'
    expect(check.ok ? early : check.reason).toBe(expected)
  })
})

describe('encryption of the app id', () => {
  it.each(encryption.cases)('$name', async ({ appSecretKey, type, aad, iv, expect: expected }) => {
    const { appId, now, ttl } = encryption
    const bytes = Uint8Array.from(Buffer.from(iv, 'hex'))
    const options = {
      appId,
      appSecretKey,
      now,
      ttl,
      aad,
      iv: bytes,
      type: type === 'gcm' ? ('gcm' as const) : undefined,
    }
    expect(await encryptAppId(options)).toEqual(expected)
  })
})

describe('policy', () => {
  it.each(policy.cells)('$cell.presented in $cell.state, $cell → $expect', ({ cell, expect: expected }) => {
    expect(decide(cell as PolicyCell)).toEqual(expected)
  })
})

describe('breaker', () => {
  it.each(breaker.sequences)('$name', ({ config, steps }) => {
    const usual = { failures: 5, ratio: 0.75, clients: 3, window: 60_000, openFor: 60_000, goodToClose: 5 }
    const machine = createBreaker({ ...usual, ...config })
    for (const step of steps) {
      const { at, do: what } = step
      if (what === 'good' || what === 'bad') machine.record(what, at, 'client' in step ? String(step.client) : 'x')
      if (what === 'canary-good') machine.probe('good', at, true)
      if (what === 'canary-good-contested') machine.probe('good', at, false)
      if (what === 'canary-bad') machine.probe('bad', at, true)
      expect({ at, state: machine.state(at) }).toEqual({ at, state: step.state })
    }
  })
})

describe('HTTP answers', () => {
  it.each(answers.cases)('$name → $expect.kind, $expect.reason', async ({ status, body, expect: expected }) => {
    const world = createWorld()
    world.vendor.mode = { body, status }
    const verdict = await world.verify(world.vendor.issue())
    expect({ kind: verdict.kind, reason: verdict.reason }).toEqual(expected)
  })
})

const toScope = (scope: Partial<VisitTokenScope>): VisitTokenScope => ({
  appId: '',
  network: '',
  subject: undefined,
  action: undefined,
  ...scope,
})
