import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import type { Clock } from '../platform/clock.ts'
import { hmac, utf8 } from '../platform/hmac.ts'
import type { EvidenceStore } from '../store/stores.ts'

/** What one node tells the others: "look for yourself". It opens no gate unless the reader's own canary fails too. */
export interface OutageHint {
  raise: () => Promise<void>
  isRaised: () => Promise<boolean>
}

const livesFor = 120_000
const maxDrift = 5_000

/** `key` signs: a store that others can write to must not start canaries here. Format: `<wall ms>.<node>.<mac>`. */
export function createOutageHint(parts: {
  store: EvidenceStore
  clock: Clock
  key: Promise<CryptoKey>
  name: string
  node: string
}): OutageHint {
  const { store, clock, name, node } = parts

  return {
    async raise() {
      const text = `${Math.floor(clock.now())}.${node}`
      const mac = toBase64Url(new Uint8Array(await hmac(await parts.key, `${name}\n${text}`)))
      await store.set(name, `${text}.${mac}`, livesFor)
    },
    async isRaised() {
      const value = await store.get(name)
      const found = /^(\d{1,16})\.([\w-]{1,64})\.([\w-]{43})$/.exec(value ?? '')
      if (!found || found[2] === node) return false
      const age = clock.now() - Number(found[1])
      if (age < -maxDrift || age > livesFor) return false
      const mac = fromBase64Url(found[3] ?? '')
      const text = utf8(`${name}\n${found[1]}.${found[2]}`)
      return mac !== undefined && crypto.subtle.verify('HMAC', await parts.key, mac, text)
    },
  }
}
