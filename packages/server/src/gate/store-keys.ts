import { toBase64Url } from '../platform/base64.ts'
import type { Hmac } from '../platform/hmac.ts'

/** The names under which a store keeps things. */
export interface StoreKeys {
  bucket: (use: string, ring: string, whose: string) => string
  /** Of a ticket or visit token: always a digest, for its shortness. */
  used: (what: 'ticket' | 'visit-token', value: string) => string
}

const digestBytes = 16

/**
 * Whoever reads a shared store learns no address and no subject from it, only keyed digests. This process's own memory holds what
 * the process knows anyway, and is spared them.
 */
export function createStoreKeys({ digest, tag, isLocal }: { digest: Hmac; tag: string; isLocal: boolean }): StoreKeys {
  const short = (text: string) => toBase64Url(digest(text).subarray(0, digestBytes))
  return {
    bucket: (use, ring, whose) => `{${tag}}:${use}:${ring}:${isLocal ? whose : short(`${ring}\n${whose}`)}`,
    used: (what, value) => (isLocal ? short(`${what}\n${value}`) : `{${tag}}:${what}:${short(`${what}\n${value}`)}`),
  }
}
