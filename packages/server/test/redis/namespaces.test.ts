import { expect, it, type TestContext } from 'vitest'
import { flood, forgeTicket } from './support/flood.ts'
import { strangersBucket } from './support/bounds.ts'
import { roomy, type RunningNode } from './support/node-verifier.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
const { burst } = strangersBucket(degrade)

/** Nodes on one Redis. `rounds`: canaries that must fail until a node takes an outage for one by itself; the default is three. */
async function openSite(test: TestContext) {
  const stage = openStage(test)
  const site = { url: await stage.someRedis(), kind: 'ioredis', degrade, nodes: 2, isPatient: true } as const
  return (place: string, rounds: number) =>
    stage.createNode({ ...site, namespace: `${stage.namespace}-${place}`, canary: { rounds } })
}

let sent = 0
const ip = '192.0.2.1'
const sendDisaster = async ({ verifier }: RunningNode) =>
  (await verifier.verify({ ...forgeTicket('space', (sent += 1)), ip })).reason
const sendOrdinary = async ({ verifier }: RunningNode) =>
  (await verifier.verify({ ticket: `tr03ordinary${(sent += 1)}`, randstr: '@abc', ip })).reason

it('an outage of staging is no hint for production on the same Redis, as it is for staging', async (test) => {
  const create = await openSite(test)
  const staging = await create('staging', 1)
  const [second, production] = [await create('staging', 3), await create('production', 3)]
  await staging.bringDown()
  expect(await sendDisaster(staging)).toBe('api-down')

  second.isOpen = production.isOpen = true
  expect(await sendDisaster(production)).toBe('disaster-healthy')
  production.vendor = second.vendor = 'dead'
  expect(await sendOrdinary(production)).toBe('not-verified')
  expect(await sendDisaster(production)).toBe('not-verified')
  expect(await sendOrdinary(second)).toBe('api-down')
})

it('staging and production on one Redis have a budget each, and a ticket that passed in one is unused in the other', async (test) => {
  const create = await openSite(test)
  for (const place of ['staging', 'production']) {
    const node = await create(place, 1)
    await node.bringDown()
    const { passes } = await flood(node, { count: 2 * burst, ms: 100, name: 'both' })
    expect(passes.length).toBeGreaterThanOrEqual(burst)
  }
})

it('a node that can’t reach the API opens no gate of a node that can', async (test) => {
  const create = await openSite(test)
  const [poisoned, well] = [await create('production', 1), await create('production', 1)]
  await poisoned.bringDown()
  expect(await sendDisaster(poisoned)).toBe('api-down')
  well.isOpen = true
  expect(await sendDisaster(well)).toBe('disaster-healthy')
  expect(await sendOrdinary(well)).toBe('passed')
  expect(await sendDisaster(well)).toBe('disaster-healthy')
})

it('a node that can’t reach the API opens not even its own gate while another node can', async (test) => {
  const create = await openSite(test)
  const [poisoned, well] = [await create('production', 1), await create('production', 1)]
  expect(await sendOrdinary(well)).toBe('passed')
  poisoned.isOpen = true
  poisoned.vendor = 'dead'
  expect(await sendOrdinary(poisoned)).toBe('egress')
  expect(await sendDisaster(poisoned)).toBe('egress')
})
