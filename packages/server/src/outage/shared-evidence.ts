import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import type { Clock } from '../platform/clock.ts'
import { equalBytes, type Hmac } from '../platform/hmac.ts'
import type { EvidenceStore } from '../store/stores.ts'

export type Vendor = 'api' | 'script'

/** What the nodes of a namespace tell each other, and a process its successor. It only makes a node look for itself. */
export interface SharedEvidence {
  /** This node got an answer. Written down every 20 seconds at most. */
  noteReached: (vendor: Vendor) => void
  /** Wall-clock times in milliseconds. */
  noteOutage: (vendor: Vendor, times: { since: number; until: number }) => void
  noteEnd: (vendor: Vendor) => void
  read: (vendor: Vendor) => Promise<Neighbours>
}

/** Wall-clock times in milliseconds. `confirmedAt`: when a node last saw it. */
export interface SharedIncident {
  since: number
  until: number
  confirmedAt: number
}

export interface Neighbours {
  /** Some node was answered within a day. */
  seenWell: boolean
  /** Another node was answered within the last minute. */
  reached: boolean
  /** Another node has confirmed an outage within two minutes, and nobody was answered since. */
  saysOutage: boolean
  /** The incident that has not ended, whoever established it: wall-clock milliseconds. */
  incident: SharedIncident | undefined
}

const day = 86_400_000
const writeEvery = 20_000
const freshFor = 60_000
const hintFor = 120_000
/** Wall clocks of two nodes may differ by this much. */
const maxDrift = 5_000

/** `sign` makes the store's word good: others may write to it. Formats: `<ms>.<node>.<mac>`, `<since>.<until>.<ms>.<node>.<mac>`. */
export function createSharedEvidence(parts: {
  store: EvidenceStore
  clock: Clock
  sign: Hmac
  tag: string
  node: () => string
}): SharedEvidence {
  const { store, clock, sign, tag, node } = parts
  const written = new Map<Vendor, number>()
  const wall = () => Math.floor(clock.now())

  const write = (key: string, text: string) => {
    const value = `${text}.${toBase64Url(sign(`${key}\n${text}`))}`
    void store.set(key, value, day).catch(() => {})
  }

  /** The signed numbers and the node, or undefined for anything that is not ours or of the future. */
  async function readSigned(key: string, count: number) {
    const value = await store.get(key).catch(() => undefined)
    const found = new RegExp(`^((?:\\d{1,16}\\.){${count}}[\\w-]{1,64})\\.([\\w-]{43})$`).exec(value ?? '')
    const [, text = '', code = ''] = found ?? []
    const mac = fromBase64Url(code)
    if (!found || !mac || !equalBytes(mac, sign(`${key}\n${text}`))) return undefined
    const fields = text.split('.')
    const by = fields.pop() ?? ''
    const numbers = fields.map(Number)
    const age = clock.now() - (numbers.at(-1) ?? 0)
    return age < -maxDrift ? undefined : { numbers, by, age }
  }

  const keyOf = (what: 'reached' | 'outage', vendor: Vendor) => `{${tag}}:${what}:${vendor}`

  return {
    noteReached(vendor) {
      const at = clock.monotonic()
      if (at - (written.get(vendor) ?? -Infinity) < writeEvery) return
      written.set(vendor, at)
      write(keyOf('reached', vendor), `${wall()}.${node()}`)
    },
    noteOutage(vendor, { since, until }) {
      write(keyOf('outage', vendor), `${Math.floor(since)}.${Math.floor(until)}.${wall()}.${node()}`)
    },
    noteEnd(vendor) {
      written.delete(vendor)
      void store.set(keyOf('outage', vendor), 'over', day).catch(() => {})
    },
    async read(vendor) {
      const [reached, outage] = await Promise.all([
        readSigned(keyOf('reached', vendor), 1),
        readSigned(keyOf('outage', vendor), 3),
      ])
      const isOpen = outage !== undefined && outage.age < day && !(reached && reached.age < outage.age)
      const [since = 0, until = 0, confirmedAt = 0] = outage?.numbers ?? []
      return {
        seenWell: reached !== undefined && reached.age < day,
        reached: reached !== undefined && reached.by !== node() && reached.age < freshFor,
        saysOutage: isOpen && outage.by !== node() && outage.age < hintFor,
        incident: isOpen ? { since, until, confirmedAt } : undefined,
      }
    },
  }
}
