const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** Digests under a key that never leaves this object: who reads the store can't try out a million codes. */
export function createDigest() {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const key = crypto.subtle.importKey('raw', secret, algorithm, false, ['sign', 'verify'])
  const toBytes = (attempt: string, code: string) => new TextEncoder().encode(`${attempt}.${code}`)
  return {
    sign: async (attempt: string, code: string) => crypto.subtle.sign(algorithm, await key, toBytes(attempt, code)),
    /** Takes as long for a wrong code as for a right one. */
    isOf: async (digest: BufferSource, attempt: string, code: string) =>
      crypto.subtle.verify(algorithm, await key, digest, toBytes(attempt, code)),
  }
}
