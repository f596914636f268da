import { memory, type VerifierConfig } from '../../src/index.ts'
import { controlUrl, type FakeFetch } from './fake-fetch.ts'
import type { VendorMode } from './vendor.ts'
import { createWorld, secrets, type World } from './world.ts'

/** One step of `vectors/outages.json`. */
interface Step {
  vendor?: VendorMode
  canary?: VendorMode | null
  /** What follows, one a call. */
  script?: VendorMode[]
  hosts?: FakeFetch['hosts']
  egress?: FakeFetch['egress']
  neighbour?: 'outage' | 'reached'
  /** How many come at once, each from a network of its own: made-up ordinary tickets, real ones, disaster tickets. */
  tickets?: number
  real?: number
  disaster?: number
  visitToken?: boolean
  leave?: boolean
  pass?: number
  extend?: number
}

export interface OutageCase {
  config?: { fresh?: boolean; sharesStore?: boolean; controlHosts?: boolean; maxConcurrent?: number }
  steps: readonly Step[]
}

/** Plays a case to a verifier, from outside. Gives the state that it thinks the vendor is in. */
export async function playOutage({ config = {}, steps }: OutageCase): Promise<string> {
  const store = memory({ now: () => 0 })
  const options: Partial<VerifierConfig> = {
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    ...(config.controlHosts ? { controlHosts: [controlUrl] } : {}),
    ...(config.sharesStore ? { store } : {}),
    ...(config.maxConcurrent ? { maxConcurrent: config.maxConcurrent } : {}),
  }
  const world = createWorld(options)
  if (!config.fresh) await world.settle(world.verifier.probe())
  if (!config.fresh) await world.pass(60_000)
  let visitors = 0
  for (const step of steps) visitors = await play(world, step, visitors, options)
  return world.verifier.status().evidence.state
}

async function play(world: World, step: Step, visitors: number, options: Partial<VerifierConfig>): Promise<number> {
  const { vendor, fake } = world
  if (step.vendor) vendor.mode = step.vendor
  if (step.canary !== undefined) vendor.canaryMode = step.canary ?? undefined
  if (step.script) vendor.script.push(...step.script)
  if (step.hosts) fake.hosts = step.hosts
  if (step.egress) fake.egress = step.egress
  if (step.neighbour) await playNeighbour(world, step.neighbour, options)
  if (step.extend) world.verifier.extendApiOutage(step.extend)
  const come = async (count: number, make: () => { ticket: string; randstr: string }) => {
    const visits = Array.from({ length: count }, async (_, n) => {
      const ip = `198.${51 + ((visitors + n) >> 8)}.${(visitors + n) & 255}.1`
      const issued = step.visitToken ? await world.verifier.issueVisitToken({ ip }) : undefined
      const controller = new AbortController()
      const visit = world.verify(
        { ...make(), ip, visitToken: issued?.issued ? issued.visitToken : undefined },
        controller.signal,
      )
      if (step.leave) setImmediate(() => controller.abort())
      return visit
    })
    await Promise.all(visits)
    visitors += count
  }
  await come(step.tickets ?? 0, () => ({ ticket: `tr03junk${Math.random()}`, randstr: '@abc' }))
  await come(step.real ?? 0, vendor.issue)
  await come(step.disaster ?? 0, world.disaster)
  if (step.pass) await world.pass(step.pass)
  return visitors
}

/** Another node over the same store, at the same time, to whom the vendor is down or well. */
async function playNeighbour(world: World, what: 'outage' | 'reached', options: Partial<VerifierConfig>) {
  const neighbour = createWorld({ ...options, clock: world.clock })
  if (what === 'outage') neighbour.vendor.mode = 'reset'
  await world.settle(neighbour.verifier.verify({ ...neighbour.vendor.issue(), ip: '192.0.2.1' }))
  if (what === 'outage') await world.pass(11_000)
  neighbour.verifier.close()
}
