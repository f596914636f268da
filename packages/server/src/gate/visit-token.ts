import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import { hmac, sha256Hex, utf8 } from '../platform/hmac.ts'

/** What a visit token is good for. It is checked against the same values when it comes back. */
export interface VisitTokenScope {
  appId: string
  /** /24 or /48. */
  network: string
  subject: string | undefined
  action: string | undefined
}

export type VisitTokenCheck =
  | { ok: true; id: string }
  | { ok: false; reason: 'visit-token-missing' | 'visit-token-invalid' | 'visit-token-early' | 'visit-token-expired' }

/** Wall clocks of two nodes may differ by this much. */
const maxDrift = 5_000

/**
 * Makes `tcb1.<appid>.<ms>.<id>.<scope>.<mac>`, all base64url or digits, where `scope` is `s` when it was issued for a subject, else `n`,
 * and `mac` is HMAC-SHA256 over these lines joined by `\n`, without a last newline: `tcb1`, app id, Unix milliseconds, id, scope,
 * network (`203.0.113.0/24`, `2001:db8:1::/48` as four groups), SHA-256 hex of the subject or nothing, SHA-256 hex of the action
 * or nothing. `vectors/visit-tokens.json` has examples.
 */
export async function createVisitToken(
  key: CryptoKey,
  scope: VisitTokenScope,
  issuedAt: number,
  id: Uint8Array,
): Promise<string> {
  const fields = [scope.appId, String(issuedAt), toBase64Url(id), scope.subject === undefined ? 'n' : 's']
  const mac = await hmac(key, await signedText(fields, scope))
  return `tcb1.${fields.join('.')}.${toBase64Url(new Uint8Array(mac))}`
}

/** Checks form, signature, scope and age; whether it has been used is the replay set's to know. Any of `keys` may have signed. */
export async function checkVisitToken(
  keys: readonly CryptoKey[],
  visitToken: string | undefined,
  scope: VisitTokenScope,
  time: { now: number; minAge: number; maxAge: number },
): Promise<VisitTokenCheck> {
  if (visitToken === undefined || visitToken === '') return { ok: false, reason: 'visit-token-missing' }
  const found = /^tcb1\.(\d{1,20})\.(\d{1,16})\.([\w-]{22})\.([sn])\.([\w-]{43})$/.exec(visitToken)
  const mac = fromBase64Url(found?.[5] ?? '')
  if (!found || !mac || found[1] !== scope.appId) return { ok: false, reason: 'visit-token-invalid' }
  const [, appId = '', issuedAt = '', id = '', flag = ''] = found
  if (flag === 's' && scope.subject === undefined) return { ok: false, reason: 'visit-token-invalid' }

  const checked = flag === 's' ? scope : { ...scope, subject: undefined }
  const text = utf8(await signedText([appId, issuedAt, id, flag], checked))
  const valid = await Promise.all(keys.map((key) => crypto.subtle.verify('HMAC', key, mac, text)))
  if (!valid.includes(true)) return { ok: false, reason: 'visit-token-invalid' }

  const age = time.now - Number(issuedAt)
  if (age < -maxDrift) return { ok: false, reason: 'visit-token-invalid' }
  if (age < time.minAge && time.minAge > 0) return { ok: false, reason: 'visit-token-early' }
  if (age > time.maxAge) return { ok: false, reason: 'visit-token-expired' }
  return { ok: true, id }
}

async function signedText(fields: readonly string[], { network, subject, action }: VisitTokenScope) {
  const hashed = await Promise.all([subject, action].map((text) => (text === undefined ? '' : sha256Hex(text))))
  return ['tcb1', ...fields, network, ...hashed].join('\n')
}
