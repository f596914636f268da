/** What a signature is made of, apart from the request itself. */
export interface SignatureParts {
  secretKey: string
  /** UTC, as in `2019-02-25`. */
  date: string
  service: string
  /** Unix seconds, as in `X-TC-Timestamp`. */
  timestamp: string
  canonical: string
}

/** The canonical request of a POST to `/`: method, path, no query, headers, their names, hash of the body. */
export async function toCanonicalRequest(
  names: readonly string[],
  header: (name: string) => string,
  body: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const block = names.map((name) => `${name}:${header(name).trim().toLowerCase()}\n`).join('')
  return ['POST', '/', '', block, names.join(';'), await sha256(body)].join('\n')
}

/** Signature v3, TC3-HMAC-SHA256, in lower-case hex. Source: Tencent Cloud, product 1026, document 31038. */
export async function toSignature({ secretKey, date, service, timestamp, canonical }: SignatureParts): Promise<string> {
  let key: Uint8Array<ArrayBuffer> = utf8(`TC3${secretKey}`)
  for (const part of [date, service, 'tc3_request']) key = await hmac(key, part)
  const scope = `${date}/${service}/tc3_request`
  const text = ['TC3-HMAC-SHA256', timestamp, scope, await sha256(utf8(canonical))].join('\n')
  return toHex(await hmac(key, text))
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const sha256 = async (data: Uint8Array<ArrayBuffer>) =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', data)))

async function hmac(key: Uint8Array<ArrayBuffer>, text: string) {
  const usable = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', usable, utf8(text)))
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
