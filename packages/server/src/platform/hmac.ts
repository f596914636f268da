const encoder = new TextEncoder()

export const utf8 = (text: string) => encoder.encode(text)

export const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const sha256Hex = async (text: string) => toHex(await crypto.subtle.digest('SHA-256', utf8(text)))

export const importHmacKey = (secret: BufferSource) =>
  crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

export const hmac = (key: CryptoKey, text: string) => crypto.subtle.sign('HMAC', key, utf8(text))
