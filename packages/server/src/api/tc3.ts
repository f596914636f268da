import { hmac, importHmacKey, sha256Hex, toHex, utf8 } from '../platform/hmac.ts'

/** A Tencent Cloud API key. `token` belongs to temporary credentials. */
export interface Credentials {
  secretId: string
  secretKey: string
  token?: string | undefined
}

/** What is signed of a POST request to `/`. */
export interface Tc3Request {
  service: string
  /** Lower-cased and trimmed here. `content-type` and `host` must be among them, exactly as they will be sent. */
  headers: Readonly<Record<string, string>>
  body: string
  /** Unix seconds. The signing day is its UTC date. */
  timestamp: number
}

export type Tc3Signer = (request: Tc3Request, credentials: Credentials) => Promise<string>

const algorithm = 'TC3-HMAC-SHA256'

/**
 * Signs with TC3-HMAC-SHA256 and returns the `Authorization` header. The key of the day is kept, which makes a
 * signature about nine times cheaper. Source: Tencent Cloud, "Signature v3" (product 1026, document 31038).
 */
export function createTc3Signer(): Tc3Signer {
  let day: { scope: string; secretKey: string; key: Promise<CryptoKey> } | undefined

  return async (request, credentials) => {
    const date = new Date(request.timestamp * 1000).toISOString().slice(0, 10)
    const scope = `${date}/${request.service}/tc3_request`
    if (day?.scope !== scope || day.secretKey !== credentials.secretKey) {
      day = { scope, secretKey: credentials.secretKey, key: deriveKey(credentials.secretKey, date, request.service) }
    }
    const { names, canonical } = await canonicalRequest(request)
    const text = [algorithm, request.timestamp, scope, await sha256Hex(canonical)].join('\n')
    const signature = toHex(await hmac(await day.key, text))
    return `${algorithm} Credential=${credentials.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  }
}

/** The canonical request and its signed header names; the published vectors pin its hash. */
export async function canonicalRequest(request: Pick<Tc3Request, 'headers' | 'body'>) {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.trim().toLowerCase(), value.trim().toLowerCase()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = headers.map(([name]) => name).join(';')
  const block = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  return { names, canonical: ['POST', '/', '', block, names, await sha256Hex(request.body)].join('\n') }
}

async function deriveKey(secretKey: string, date: string, service: string) {
  let key = await importHmacKey(utf8(`TC3${secretKey}`))
  for (const part of [date, service, 'tc3_request']) key = await importHmacKey(await hmac(key, part))
  return key
}
