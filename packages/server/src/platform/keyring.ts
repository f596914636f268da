import { createHmac, equalBytes, type Hmac } from './hmac.ts'

/** Secrets that may change while the process runs: the first signs, and what any of them has signed is accepted. */
export interface Keyring {
  /** The first one signs. */
  all: () => readonly [Hmac, ...Hmac[]]
  sign: Hmac
  accepts: (text: string, mac: Uint8Array) => boolean
}

/** More than anybody rotates at once; what was dropped is worked in again when it comes back. */
const maxKept = 16

/** `read` is asked each time, `toKey` makes a key for one purpose of a secret. */
export function createKeyring(
  read: () => readonly [string, ...string[]],
  toKey: (secret: string) => string = (secret) => secret,
): Keyring {
  const kept = new Map<string, Hmac>()
  let secrets: readonly string[] | undefined
  let keys: readonly [Hmac, ...Hmac[]] | undefined

  const toHmac = (secret: string) => {
    const hmac = kept.get(secret) ?? createHmac(toKey(secret))
    if (kept.size >= maxKept) kept.clear()
    kept.set(secret, hmac)
    return hmac
  }

  function all() {
    const given = read()
    if (keys && given === secrets) return keys
    secrets = given
    const [first, ...others] = given
    return (keys = [toHmac(first), ...others.map(toHmac)])
  }

  return {
    all,
    sign: (text) => all()[0](text),
    accepts: (text, mac) => all().some((key) => equalBytes(key(text), mac)),
  }
}
