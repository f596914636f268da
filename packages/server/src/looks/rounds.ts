import type { Clock } from '../platform/clock.ts'

/** What one look found. Only `bad` and `good` count: anything else says nothing of the other side. */
export interface Look {
  health: 'good' | 'bad' | 'throttled' | 'misconfigured' | 'unknown'
}

/** Looks that are counted: one at a time, a few seconds apart, each once however many visitors wait for it. */
export interface Rounds<Found extends Look> {
  /** What was found less than `every` ms ago, or a new look. Never rejects. */
  run: () => Promise<Found>
  last: () => { found: Found; at: number } | undefined
  /** Bad ones in a row. */
  failed: () => number
  /** Good ones in a row. */
  passed: () => number
  /** When the first of the bad ones in a row began. */
  failingSince: () => number
  /** Milliseconds until `run` looks again. */
  dueIn: () => number
}

/** What was seen so long before says nothing about now. */
export const staleAfter = 120_000

export function createRounds<Found extends Look>(parts: {
  clock: Clock
  ask: () => Promise<Found>
  every: () => number
  /** Milliseconds that a look can take at most. One that takes longer was dropped by the runtime, with the request that began it. */
  longest: number
  /** Takes each finding once, before anybody who waits for it goes on. */
  onFound: (found: Found) => void | Promise<void>
}): Rounds<Found> {
  const { clock, ask, every, longest } = parts
  let last: { found: Found; at: number } | undefined
  let beganAt = -Infinity
  let running: Promise<Found> | undefined
  let failed = 0
  let passed = 0
  let failingSince = Infinity

  async function look(): Promise<Found> {
    const isStale = clock.monotonic() - beganAt > staleAfter
    if (isStale) failed = passed = 0
    const began = clock.monotonic()
    beganAt = began
    try {
      const found = await ask()
      last = { found, at: clock.monotonic() }
      count(found.health)
      await parts.onFound(found)
      return found
    } finally {
      if (beganAt === began) running = undefined
    }
  }

  function count(health: Look['health']) {
    if (health === 'unknown') return
    if (health === 'bad' && failed === 0) failingSince = beganAt
    failed = health === 'bad' ? failed + 1 : 0
    passed = health === 'good' ? passed + 1 : 0
  }

  return {
    run() {
      if (running && clock.monotonic() - beganAt < longest) return running
      if (last && clock.monotonic() - beganAt < every()) return Promise.resolve(last.found)
      running = look()
      return running
    },
    last: () => last,
    failed: () => failed,
    passed: () => passed,
    failingSince: () => (failed > 0 ? failingSince : Infinity),
    dueIn: () => Math.max(0, beganAt + every() - clock.monotonic()),
  }
}
