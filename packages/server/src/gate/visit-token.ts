import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import type { Clock } from '../platform/clock.ts'
import { sha256Hex, type Hmac } from '../platform/hmac.ts'
import type { Keyring } from '../platform/keyring.ts'
import { sleep } from '../platform/sleep.ts'

/** What a visit token is good for. It is checked against the same values when it comes back. */
export interface VisitTokenScope {
  appId: string
  /** /24 or /48. */
  network: string
  subject: string | undefined
  action: string | undefined
}

/** `early`: milliseconds until it has its minimum age, counted from the check. */
export type VisitTokenCheck =
  | { ok: true; id: string; early: number; minAge: number }
  | { ok: false; reason: 'visit-token-missing' | 'visit-token-invalid' | 'visit-token-expired' }

/** Wall clocks of two nodes may differ by this much. */
const maxDrift = 5_000
const longestWait = 1_000

/**
 * Makes `tcb1.<appid>.<ms>.<id>.<scope>.<mac>`, all base64url or digits, where `scope` is `s` when it was issued for a subject, else `n`,
 * and `mac` is HMAC-SHA256 over these lines joined by `\n`, without a last newline: `tcb1`, app id, Unix milliseconds, id, scope,
 * network (`203.0.113.0/24`, `2001:db8:1::/48` as four groups), SHA-256 hex of the subject or nothing, SHA-256 hex of the action
 * or nothing. `vectors/visit-tokens.json` has examples.
 */
export function createVisitToken(sign: Hmac, scope: VisitTokenScope, issuedAt: number, id: Uint8Array): string {
  const fields = [scope.appId, String(issuedAt), toBase64Url(id), scope.subject === undefined ? 'n' : 's']
  return `tcb1.${fields.join('.')}.${toBase64Url(sign(signedText(fields, scope)))}`
}

/** Checks form, signature, scope and age; whether it has been used is the replay set's to know. */
export function checkVisitToken(
  keyring: Keyring,
  visitToken: string | undefined,
  scope: VisitTokenScope,
  time: { now: number; minAge: number; maxAge: number },
): VisitTokenCheck {
  if (visitToken === undefined || visitToken === '') return { ok: false, reason: 'visit-token-missing' }
  const found = /^tcb1\.(\d{1,20})\.(\d{1,16})\.([\w-]{22})\.([sn])\.([\w-]{43})$/.exec(visitToken)
  const mac = fromBase64Url(found?.[5] ?? '')
  if (!found || !mac || found[1] !== scope.appId) return { ok: false, reason: 'visit-token-invalid' }
  const [, appId = '', issuedAt = '', id = '', flag = ''] = found
  if (flag === 's' && scope.subject === undefined) return { ok: false, reason: 'visit-token-invalid' }

  const text = signedText([appId, issuedAt, id, flag], flag === 's' ? scope : { ...scope, subject: undefined })
  if (!keyring.accepts(text, mac)) return { ok: false, reason: 'visit-token-invalid' }

  const age = time.now - Number(issuedAt)
  if (age < -maxDrift) return { ok: false, reason: 'visit-token-invalid' }
  if (age > time.maxAge) return { ok: false, reason: 'visit-token-expired' }
  return { ok: true, id, early: Math.max(0, time.minAge > 0 ? time.minAge - age : 0), minAge: time.minAge }
}

/**
 * Waits until a token is old enough: a click may bring one that is some milliseconds old, and its visitor is no forger. What a second
 * is not enough for is another node's clock, unless the minimum age itself is longer: then false.
 */
export async function waitForMinAge(
  clock: Clock,
  check: { early: number; minAge: number },
  checkedAt: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const early = check.early - (clock.monotonic() - checkedAt)
  if (early <= 0) return true
  await sleep(clock, Math.min(early, longestWait), signal)
  return early <= longestWait || check.minAge <= longestWait
}

function signedText(fields: readonly string[], { network, subject, action }: VisitTokenScope) {
  const hashed = [subject, action].map((text) => (text === undefined ? '' : sha256Hex(text)))
  return ['tcb1', ...fields, network, ...hashed].join('\n')
}
