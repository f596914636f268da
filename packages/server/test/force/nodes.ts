import { onTestFinished } from 'vitest'
import {
  createVerifier,
  memory,
  type Clock,
  type ForceMode,
  type Verifier,
  type VerifierConfig,
  type VerifierEvent,
  type VerifyInput,
} from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { appId, createWorld } from '../support/world.ts'

export const hour = 3_600_000
export const keyOf = (mode: ForceMode) => `{tcaptcha:${appId}}:2:force-${mode}`

/** The clock of a runtime that drops timers which nobody waits for. */
export const withoutBackground = (clock: Clock): Clock => ({
  ...clock,
  setTimeout: (run, ms, idle = false) => (idle ? () => {} : clock.setTimeout(run, ms)),
})

export interface Node {
  verifier: Verifier
  events: VerifierEvent[]
  verify: (input?: Partial<VerifyInput>) => Promise<{ reason: string; allowed: boolean }>
  /** What a disaster ticket comes to. */
  ask: () => Promise<string>
  /** Events about orders, as `begin closed`. */
  told: () => string[]
}

/** Nodes over one store that can fail, on one clock, on a healthy day. */
export function createNodes(count: number, more: Partial<VerifierConfig> = {}, kind: 'shared' | 'memory' = 'shared') {
  const time = { now: () => 0 }
  const moody = createMoodyStore(() => time.now())
  const store = kind === 'shared' ? moody : memory({ now: () => time.now() })
  const limits = { perIpPerMinute: 1e6, perSubjectPerMinute: 1e6 }
  const world = createWorld({ store, nodes: count, limits, ...more })
  time.now = world.clock.monotonic

  function addNode(own: Partial<VerifierConfig> = {}): Node {
    const events: VerifierEvent[] = []
    const config = { ...world.config, onEvent: (event: VerifierEvent) => void events.push(event), ...own }
    const verifier = createVerifier(config as VerifierConfig)
    onTestFinished(() => verifier.close())
    const verify: Node['verify'] = (input) =>
      world.settle(verifier.verify({ ...world.disaster(), ip: '203.0.113.7', ...input }))
    const ask = async () => (await verify()).reason
    const told = () =>
      events.flatMap((event) =>
        event.type === 'force' ? [`${event.to} ${event.mode} ${event.by} ${event.actor}`] : [],
      )
    return { verifier, events, verify, ask, told }
  }

  const nodes = Array.from({ length: count }, () => addNode())
  const [first] = nodes
  if (!first) throw new Error('no node')
  const askAll = async () => {
    const reasons = new Set<string>()
    for (const node of nodes) reasons.add(await node.ask())
    return [...reasons]
  }
  const force = (mode: ForceMode, ms: number, node = first, actor = 'alice') =>
    world.settle(node.verifier.force(mode, { until: world.clock.now() + ms, actor, reason: 'drill' }))
  const endForce = (node = first, actor = 'bob') => world.settle(node.verifier.endForce({ actor, reason: 'over' }))
  return { ...world, store: moody, nodes, first, addNode, askAll, force, endForce }
}

export const faultsOf = (events: readonly VerifierEvent[]) =>
  events.flatMap((event) => (event.type === 'fault' ? [event.reason] : []))

/** Nodes that obey an order, each by what it has read itself. */
export async function createObeying(mode: 'closed' | 'degrade', count = 3) {
  const site = createNodes(count)
  await site.askAll()
  await site.force(mode, hour)
  await site.pass(1_000)
  return site
}
