import type { Verdict, VerifierConfig } from '../../src/index.ts'
import { createWorld, roomy, secrets, type World } from './world.ts'

export interface SiteRules {
  /** Milliseconds between two logins. */
  loginEvery: number
  /** Milliseconds between two tickets that an attacker made up; a disaster ticket and an ordinary-looking one in turn. */
  attackEvery?: number
  config?: Partial<VerifierConfig>
}

/** What came of the visitors of a site, on a fake clock. */
export interface Site extends World {
  /** Moments at which a made-up ticket was let in. */
  forged: number[]
  honest: { at: number; verdict: Verdict }[]
  /** Moments at which the verifier said that there is an outage, or that there is none any more. */
  outages: { at: number; what: string; to: string }[]
  /** Milliseconds from `since` until an outage was declared, or until it ended. */
  until: (to: 'down' | 'up', since: number) => number
}

/** A site whose honest visitors all come from networks of their own, and whose attacker has a hundred. */
export function createSite({ loginEvery, attackEvery = 5_000, config = {} }: SiteRules): Site {
  const outages: Site['outages'] = []
  const world = createWorld({
    degrade: roomy,
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    ...config,
    onEvent: (event) => {
      if (event.type === 'outage') outages.push({ at: world.clock.monotonic(), what: event.what, to: event.to })
    },
  })
  const { clock, vendor, verifier } = world
  const forged: number[] = []
  const honest: Site['honest'] = []
  vendor.latency = 80

  const every = (ms: number, visit: (count: number) => Promise<void>) => {
    let count = 0
    const next = () => {
      clock.setTimeout(next, ms)
      void visit(count++)
    }
    clock.setTimeout(next, ms)
  }
  every(loginEvery, async (count) => {
    const at = clock.monotonic()
    const ip = `10.${(count >> 8) & 255}.${count & 255}.7`
    honest.push({ at, verdict: await verifier.verify({ ...vendor.issue(), ip }) })
    if (honest.length > 10_000) honest.shift()
  })
  every(attackEvery, async (count) => {
    const ip = `198.51.${count % 100}.9`
    const made = count % 2 ? world.disaster() : { ticket: `tr03forged${count}`, randstr: '@abc' }
    const issued = await verifier.issueVisitToken({ ip })
    const visitToken = issued.issued ? issued.visitToken : undefined
    const { allowed } = await verifier.verify({ ...made, ip, visitToken })
    if (allowed) forged.push(clock.monotonic())
  })

  const until: Site['until'] = (to, since) => {
    const found = outages.find((outage) => outage.to === to && outage.at >= since)
    return found ? found.at - since : Infinity
  }
  return { ...world, forged, honest, outages, until }
}
