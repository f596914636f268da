import type { Clock } from '../platform/clock.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { SharedEvidence, SharedIncident, Vendor } from './shared-evidence.ts'

/** One outage of one of the vendor's halves, from the moment it is established to its end or its maximum. */
export interface Incident {
  /** Establishes it, or confirms it once more. `written`: what a node before us wrote down of it. */
  confirm: (written: SharedIncident | undefined) => void
  /** It is over. */
  end: () => void
  /** Established, confirmed not long ago, and not past its maximum. */
  isOn: () => boolean
  /** Established and not over, be it past its maximum. */
  isOpen: () => boolean
  /** Open, and confirmed not long ago: one more finding like it confirms it again. Later it has to be established anew. */
  isFresh: () => boolean
  /** Past its maximum, and confirmed not long ago: whatever it kept from being checked is refused. */
  isExpired: () => boolean
  times: () => { since: number; until: number } | undefined
  /** Lets it go on for `ms` from now. */
  extend: (ms: number) => void
}

/** It ends when nothing has confirmed it for this long. */
const holdFor = 120_000
/** What is shared is renewed at most so often. */
const shareEvery = 30_000

export function createIncident(parts: {
  vendor: Vendor
  maxOutage: number
  clock: Clock
  shared: SharedEvidence
  emit: EmitEvent
}): Incident {
  const { vendor, clock, shared, emit } = parts
  let incident: { since: number; until: number; confirmedAt: number; sharedAt: number; isExpired: boolean } | undefined

  const tell = (to: 'down' | 'up' | 'expired' | 'extended') => emit({ type: 'outage', what: vendor, to })

  function share(at: number) {
    if (!incident) return
    incident.sharedAt = at
    const toWall = clock.now() - at
    shared.noteOutage(vendor, { since: incident.since + toWall, until: incident.until + toWall })
  }

  /** Once a moment past the maximum is seen, it is told. */
  function expire(at: number) {
    if (!incident || incident.isExpired || at < incident.until) return
    incident.isExpired = true
    tell('expired')
  }

  const isFresh = () => incident !== undefined && clock.monotonic() - incident.confirmedAt < holdFor

  return {
    confirm(written) {
      const at = clock.monotonic()
      const toMonotonic = at - clock.now()
      // Nobody looked for longer than an outage may last: what is found now is another one.
      if (incident && at - incident.confirmedAt > parts.maxOutage) incident = undefined
      const known = written && clock.now() - written.confirmedAt <= parts.maxOutage ? written : undefined
      if (!incident) {
        const since = known ? Math.min(at, known.since + toMonotonic) : at
        // An operator may have extended it.
        const until = known ? known.until + toMonotonic : at + parts.maxOutage
        incident = { since, until, confirmedAt: at, sharedAt: -Infinity, isExpired: false }
        tell('down')
      } else if (known && known.until + toMonotonic > incident.until + 1_000) {
        // Another node's operator has extended it.
        incident.until = known.until + toMonotonic
        incident.isExpired = false
      }
      incident.confirmedAt = at
      expire(at)
      if (at - incident.sharedAt >= shareEvery) share(at)
    },
    end() {
      if (!incident) return
      incident = undefined
      tell('up')
      shared.noteEnd(vendor)
    },
    isOn() {
      const at = clock.monotonic()
      expire(at)
      return incident !== undefined && !incident.isExpired && at - incident.confirmedAt < holdFor
    },
    isOpen: () => incident !== undefined,
    isFresh,
    isExpired() {
      expire(clock.monotonic())
      return incident?.isExpired === true && isFresh()
    },
    times: () => incident && { since: incident.since, until: incident.until },
    extend(ms) {
      if (!incident) return
      const at = clock.monotonic()
      incident.until = at + ms
      incident.isExpired = false
      tell('extended')
      share(at)
    },
  }
}
