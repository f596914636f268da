import type { BreakerState } from '../verdict/evidence.ts'

/** When the API counts as down. The defaults are those of the vendor's Go SDK, plus distinct clients. */
export interface BreakerConfig {
  /** Failures it takes at least, within the window. @default 5 */
  failures?: number | undefined
  /** Share of failures it takes, unless as many as `failures` came in a row. @default 0.75 */
  ratio?: number | undefined
  /** Distinct client networks (/24, /48) among the failures: one visitor alone can't open it. @default 3 */
  clients?: number | undefined
  /** Milliseconds that a failure counts. @default 60_000 */
  window?: number | undefined
  /** Milliseconds until it lets trials through. @default 60_000 */
  openFor?: number | undefined
  /** Good answers in a row it takes to close. @default 5 */
  goodToClose?: number | undefined
  /** Milliseconds that an outage of the API may last until an operator must extend it, or the gate closes. @default 7_200_000 */
  maxOutage?: number | undefined
}

/** A config with every rule in it. */
export type BreakerRules = { [Rule in keyof BreakerConfig]-?: number }

/** Counts what tickets met. A machine without a clock of its own: every call says when it is, in monotonic milliseconds. */
export interface Breaker {
  state: (at: number) => BreakerState
  /** An answer that proves the ticket path (`good`), or an outage-class failure. `client` is the network; `hasVisitToken`: it came with a valid visit token. */
  record: (result: 'good' | 'bad', at: number, client: string, hasVisitToken?: boolean) => void
  /** The canary's result. Good ones count towards closing only where `counts`; they never keep it from opening. */
  probe: (result: 'good' | 'bad', at: number, counts: boolean) => void
  /** Opens it: our own canaries have seen enough. */
  trip: (at: number) => void
  /** Lets trials through now, before `openFor` is over: something answers again. */
  startTrials: (at: number) => void
  /** Whether the failures of the window are as many, as widespread and as large a share as it takes; a row of them alone is not. */
  isFailing: (at: number) => boolean
  /** Distinct clients with a visit token among the failures of the window. */
  clientsWithVisitToken: (at: number) => number
  summary: (at: number) => { state: BreakerState; failures: number; clients: number; good: number }
}

interface Entry {
  bad: boolean
  at: number
  client: string
  hasVisitToken: boolean
}

/** More than enough for every rule; a flood must not grow it. */
const maxEntries = 512

export function createBreaker(config: Omit<BreakerRules, 'maxOutage'>): Breaker {
  const { failures, ratio, clients, window, openFor, goodToClose } = config
  let entries: Entry[] = []
  let openedAt: number | undefined
  let good = 0

  const state = (at: number): BreakerState => {
    if (openedAt === undefined) return 'closed'
    return at - openedAt < openFor ? 'open' : 'half-open'
  }
  const open = (at: number) => {
    openedAt = at
    good = 0
  }
  const close = () => {
    openedAt = undefined
    entries = []
    good = 0
  }
  const recent = (at: number) => (entries = entries.filter((entry) => at - entry.at < window).slice(-maxEntries))
  const distinct = (found: Entry[]) => new Set(found.map((entry) => entry.client)).size

  function weigh(at: number) {
    const seen = recent(at)
    const bad = seen.filter((entry) => entry.bad)
    const isMany = bad.length >= failures && distinct(bad) >= clients
    return { seen, isMany, isFailing: isMany && bad.length / seen.length >= ratio }
  }

  function mustOpen(at: number) {
    const { seen, isMany, isFailing } = weigh(at)
    return isFailing || (isMany && seen.slice(-failures).every((entry) => entry.bad))
  }

  function countGood() {
    good += 1
    if (good >= goodToClose) close()
  }

  return {
    state,
    record(result, at, client, hasVisitToken = false) {
      const now = state(at)
      entries.push({ bad: result === 'bad', at, client, hasVisitToken })
      if (entries.length > 2 * maxEntries) recent(at)
      if (now === 'half-open') {
        if (result === 'bad') open(at)
        else countGood()
      } else if (now === 'closed' && result === 'bad' && mustOpen(at)) open(at)
    },
    probe(result, at, counts) {
      if (state(at) !== 'half-open') return
      if (result === 'bad') open(at)
      else if (counts) countGood()
    },
    trip: (at) => {
      if (state(at) === 'closed') open(at)
    },
    startTrials: (at) => {
      if (state(at) === 'open') openedAt = at - openFor
    },
    isFailing: (at) => weigh(at).isFailing,
    clientsWithVisitToken: (at) => distinct(recent(at).filter((entry) => entry.bad && entry.hasVisitToken)),
    summary: (at) => {
      const bad = recent(at).filter((entry) => entry.bad)
      return { state: state(at), failures: bad.length, clients: distinct(bad), good }
    },
  }
}
