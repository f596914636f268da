import { toBase64 } from '../platform/base64.ts'
import { utf8 } from '../platform/hmac.ts'

/** What `encryptAppId` takes. */
export interface EncryptAppIdOptions {
  appId: string
  appSecretKey: string
  /** Seconds that the page may use it: 1 to 86,400. @default 3600 */
  ttl?: number | undefined
  /** @default 'cbc' */
  type?: 'cbc' | 'gcm' | undefined
  /** Additional data that GCM authenticates, as text. At most 96 bytes, which Base64 makes the vendor's 128. */
  aad?: string | undefined
  /** Unix milliseconds, which must not be in the vendor's future. @default Date.now() */
  now?: number | undefined
  /** 16 bytes for CBC, 12 for GCM. Only for tests: a repeated one breaks the secret. @default random */
  iv?: Uint8Array | undefined
}

/** Options of the vendor's constructor. Pass them on as they are. */
export interface EncryptedAppId {
  aidEncrypted: string
  aidEncryptedType?: 'gcm'
  aidEncryptedAad?: string
}

/**
 * Encrypts the app id for a console that forces app id checks. Make one for each page view, on the server.
 * Source: product 1110, document 128489.
 *
 * @example res.json(await encryptAppId({ appId, appSecretKey }))
 * @throws RangeError for a `ttl`, an `aad` or an `iv` out of bounds.
 */
export async function encryptAppId(options: EncryptAppIdOptions): Promise<EncryptedAppId> {
  const { appId, appSecretKey, ttl = 3_600, type = 'cbc', aad, now = Date.now() } = options
  const size = type === 'gcm' ? 12 : 16
  // Before TypeScript 5.7 the type has no parameter: the option can't ask for it.
  const iv = (options.iv as Uint8Array<ArrayBuffer> | undefined) ?? crypto.getRandomValues(new Uint8Array(size))
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > 86_400)
    throw new RangeError('encryptAppId: `ttl` must be 1 to 86,400 seconds.')
  if (iv.byteLength !== size) throw new RangeError(`encryptAppId: \`iv\` must have ${size} bytes for ${type}.`)
  const additional = aad === undefined ? undefined : utf8(aad)
  if (additional && (type !== 'gcm' || additional.byteLength > 96)) {
    throw new RangeError('encryptAppId: `aad` is for GCM only and must have at most 96 bytes.')
  }

  const name = type === 'gcm' ? 'AES-GCM' : 'AES-CBC'
  const key = await crypto.subtle.importKey('raw', repeatTo32(appSecretKey), name, false, ['encrypt'])
  const algorithm = { name, iv, ...(additional ? { additionalData: additional } : {}) }
  const plain = utf8(`${appId}&${Math.floor(now / 1000)}&${ttl}`)
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain))
  const aidEncrypted = toBase64(new Uint8Array([...iv, ...encrypted]))
  if (type === 'cbc') return { aidEncrypted }
  return { aidEncrypted, aidEncryptedType: 'gcm', ...(additional ? { aidEncryptedAad: toBase64(additional) } : {}) }
}

/** The vendor's keys have 24 or 25 characters; theirs and ours repeat them until they fill 32 bytes. */
function repeatTo32(secret: string) {
  const bytes = utf8(secret)
  if (bytes.length === 0) throw new RangeError('encryptAppId: `appSecretKey` is empty.')
  return Uint8Array.from({ length: 32 }, (_, index) => bytes[index % bytes.length] ?? 0)
}
