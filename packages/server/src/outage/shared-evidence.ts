import type { SignedNotes } from '../ledger/signed-notes.ts'
import type { Clock } from '../platform/clock.ts'

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

/** Notes: `reached-<vendor>` of time and node, `outage-<vendor>` of begin, maximum, time and node; times are wall-clock milliseconds. */
export function createSharedEvidence(parts: { notes: SignedNotes; clock: Clock; node: () => string }): SharedEvidence {
  const { notes, clock, node } = parts
  const written = new Map<Vendor, number>()
  const wall = () => Math.floor(clock.now())

  const write = (name: string, fields: readonly (string | number)[]) =>
    void notes.write(name, [...fields, wall(), node()], day).catch(() => {})

  /** The numbers and the node, or undefined for anything that is of the future. */
  async function read(name: string, count: number) {
    const fields = (await notes.read(name)) ?? []
    const by = fields.at(-1) ?? ''
    const numbers = fields.slice(0, -1).map(Number)
    const age = clock.now() - (numbers.at(-1) ?? 0)
    return numbers.length === count && age >= -maxDrift ? { numbers, by, age } : undefined
  }

  return {
    noteReached(vendor) {
      const at = clock.monotonic()
      if (at - (written.get(vendor) ?? -Infinity) < writeEvery) return
      written.set(vendor, at)
      write(`reached-${vendor}`, [])
    },
    noteOutage(vendor, { since, until }) {
      write(`outage-${vendor}`, [Math.floor(since), Math.floor(until)])
    },
    noteEnd(vendor) {
      written.delete(vendor)
      // One number says that it is over.
      write(`outage-${vendor}`, [])
    },
    async read(vendor) {
      const [reached, outage] = await Promise.all([read(`reached-${vendor}`, 1), read(`outage-${vendor}`, 3)])
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
