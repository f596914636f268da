import { createSimulator } from '@tcaptcha/simulator'
import type { OutageSettings } from '../settings.ts'
import { lengthOf, modeAt, type VendorMode } from '../stories.ts'
import { attackOnce } from './crowd/attack.ts'
import { createArrivals } from './crowd/arrivals.ts'
import { createChronicle, type TimelineEntry } from './chronicle.ts'
import { visitHonestly } from './crowd/honest.ts'
import { createNetwork } from './site/network.ts'
import { createRandom } from './crowd/random.ts'
import { createSite } from './site/site.ts'
import { createTally, toStopped, type Bands, type Bucket } from './tally.ts'
import type { Proof } from './site/tickets.ts'
import { createVirtualClock } from './site/virtual-clock.ts'
import type { Work } from './work.ts'
import type { World } from './crowd/world.ts'

/** All that a page can show of a story so far. */
export interface EngineReport {
  /** Milliseconds since the beginning. */
  now: number
  length: number
  /** Milliseconds that one bucket stands for. */
  width: number
  buckets: readonly Bucket[]
  bands: Bands
  milestones: readonly TimelineEntry[]
  /** The longest that an honest visitor waited for a verdict, in milliseconds. */
  longestWait: number
}

/** One story, told as far as it is asked to. */
export interface Engine {
  /** Goes on to a moment. Stops sooner once `isEnough`: the next call goes on from there. */
  goTo: (at: number, isEnough?: () => boolean) => Promise<void>
  change: (settings: OutageSettings) => void
  /** Breaks or repairs the vendor by hand; undefined goes back to the story. */
  force: (mode: VendorMode | undefined) => void
  report: () => EngineReport
}

/** Bars in the plot, however long the story. */
const bucketCount = 60
/** Some Thursday. Fixed, so that no run depends on the day it is made. */
const start = Date.UTC(2026, 0, 1, 12)
const mostLeaked = 40

/** A site, a vendor, honest visitors and an attacker on a clock of their own. The same seed and settings tell the same story. */
export function createEngine(work: Work, first: OutageSettings): Engine {
  let settings = first
  let forced: VendorMode | undefined
  const length = lengthOf(first.story)
  const width = length / bucketCount
  const clock = createVirtualClock(start)
  const simulator = createSimulator({ now: clock.now })
  const tally = createTally(width, bucketCount, clock.monotonic)
  const chronicle = createChronicle(clock.monotonic)
  const leaked: Proof[] = []
  const random = (of: string) => createRandom(`${first.seed} ${of}`)
  const mode = () => forced ?? modeAt(first.story, clock.monotonic())
  let lastMode = mode()

  const site = createSite({
    fetch: createNetwork({ simulator, clock, work, random: random('network'), mode }),
    clock,
    random: random('jitter'),
    settings: () => settings,
    onEvent(event) {
      chronicle.hear(event, () => site.evidence().breaker)
      if (event.type === 'budget-exhausted' && event.use === 'degrade') tally.stopped(toStopped(event.ring))
    },
  })
  const world: World = {
    site,
    clock,
    simulator,
    tally: {
      ...tally,
      honest(end) {
        tally.honest(end)
        if (end === 'degraded') chronicle.honestDegraded()
      },
      forged(allowed) {
        tally.forged(allowed)
        if (allowed) chronicle.forgedPassed()
      },
    },
    seed: String(first.seed),
    settings: () => settings,
    mode,
    leak(proof) {
      leaked.push(proof)
      if (leaked.length > mostLeaked) leaked.shift()
    },
    leaked: () => leaked,
  }
  const honest = createArrivals(clock, random('honest'), (number) => visitHonestly(world, number))
  const attack = createArrivals(clock, random('attack'), (number) => attackOnce(world, number))

  function look() {
    const { state, breaker } = site.evidence()
    if (mode() !== lastMode) chronicle.add({ type: 'vendor', mode: mode() })
    lastMode = mode()
    tally.look({ vendor: mode(), breaker: breaker.state, evidence: state, used: site.budgets() })
    clock.setTimeout(look, 1_000)
  }

  void site.restart()
  look()
  honest.setRate(first.honest)
  attack.setRate(first.attack)

  return {
    async goTo(at, isEnough = () => false) {
      const end = Math.min(at, length)
      // One thing after another, each with all that follows from it at that moment.
      for (;;) {
        await work.settle()
        const next = clock.nextAt()
        if (next === undefined || next > end) break
        if (isEnough()) return
        clock.runNext()
      }
      clock.goTo(end)
    },
    change(next) {
      for (const name of Object.keys(next) as (keyof OutageSettings)[]) {
        const value = next[name]
        if (value === settings[name] || name === 'speed' || typeof value === 'string') continue
        chronicle.set(name, value)
      }
      const { visitToken } = settings
      settings = next
      honest.setRate(next.honest)
      attack.setRate(next.attack)
      if (next.visitToken === visitToken) return
      if (clock.monotonic() > 0) chronicle.add({ type: 'restart' })
      void site.restart()
    },
    force: (mode) => void (forced = mode),
    report() {
      const { buckets, bands, longestWait } = tally.report()
      return { now: clock.monotonic(), length, width, buckets, bands, milestones: chronicle.entries(), longestWait }
    },
  }
}
