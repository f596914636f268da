import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

export const utf8 = (text: string) => encoder.encode(text)

export const toHex = bytesToHex

export const sha256Hex = (text: string) => bytesToHex(sha256(utf8(text)))

/** HMAC-SHA256 under one key. The key itself can't be read back from it. */
export type Hmac = (text: string) => Uint8Array

/** Works the key in once: each call afterwards costs half. */
export function createHmac(key: string | Uint8Array): Hmac {
  const keyed = hmac.create(sha256, typeof key === 'string' ? utf8(key) : key)
  return (text) => keyed.clone().update(utf8(text)).digest()
}

/** Compares in a time that does not tell where the first difference is. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}
