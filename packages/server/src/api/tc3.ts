import { createHmac, sha256Hex, toHex, type Hmac } from '../platform/hmac.ts'

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

export type Tc3Signer = (request: Tc3Request, credentials: Pick<Credentials, 'secretId' | 'secretKey'>) => string

const algorithm = 'TC3-HMAC-SHA256'
const daySeconds = 86_400

/**
 * Signs with TC3-HMAC-SHA256 and returns the `Authorization` header. The key of the day is kept: deriving it costs three
 * more digests. Source: Tencent Cloud, "Signature v3" (product 1026, document 31038).
 */
export function createTc3Signer(): Tc3Signer {
  let day: { number: number; service: string; secretKey: string; scope: string; sign: Hmac } | undefined

  return ({ service, headers, body, timestamp }, { secretId, secretKey }) => {
    const number = Math.floor(timestamp / daySeconds)
    if (day?.number !== number || day.service !== service || day.secretKey !== secretKey) {
      const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
      day = {
        number,
        service,
        secretKey,
        scope: `${date}/${service}/tc3_request`,
        sign: deriveKey(secretKey, date, service),
      }
    }
    const { names, canonical } = canonicalRequest({ headers, body })
    const text = `${algorithm}\n${timestamp}\n${day.scope}\n${sha256Hex(canonical)}`
    return `${algorithm} Credential=${secretId}/${day.scope}, SignedHeaders=${names}, Signature=${toHex(day.sign(text))}`
  }
}

/** By the headers, which are the same object for each request to a host. */
const heads = new WeakMap<Tc3Request['headers'], { names: string; block: string }>()

/** The canonical request and its signed header names; the published vectors pin its hash. */
export function canonicalRequest({ headers, body }: Pick<Tc3Request, 'headers' | 'body'>) {
  const { names, block } = heads.get(headers) ?? canonicalHead(headers)
  return { names, canonical: `POST\n/\n\n${block}\n${names}\n${sha256Hex(body)}` }
}

function canonicalHead(headers: Tc3Request['headers']) {
  const sorted = Object.entries(headers)
    .map(([name, value]) => [name.trim().toLowerCase(), value.trim().toLowerCase()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = sorted.map(([name]) => name).join(';')
  const block = sorted.map(([name, value]) => `${name}:${value}\n`).join('')
  heads.set(headers, { names, block })
  return { names, block }
}

function deriveKey(secretKey: string, date: string, service: string): Hmac {
  let sign = createHmac(`TC3${secretKey}`)
  for (const part of [date, service, 'tc3_request']) sign = createHmac(sign(part))
  return sign
}
