import { expect, it, type TestContext } from 'vitest'
import { boundsOf, joinReports, strangersBucket } from './support/bounds.ts'
import { roomy } from './support/node-verifier.ts'
import { clientKinds } from './support/redis-clients.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
const minute = 60_000

/** Four processes, each with another client, send a part of the tickets each. */
async function floodAll(test: TestContext, tickets: number, ms: number) {
  const stage = openStage(test)
  const rules = { url: await stage.someRedis(), namespace: stage.namespace, degrade, nodes: clientKinds.length }
  const nodes = await stage.forkNodes(clientKinds.map((kind) => ({ ...rules, kind, isPatient: true })))
  await Promise.all(nodes.map((node) => node.do('bringDown')))
  const count = tickets / nodes.length
  return joinReports(await Promise.all(nodes.map((node, n) => node.do('flood', { count, ms, name: `flood${n}` }))))
}

it.concurrent.for([
  ['in a minute', 10_000, minute],
  ['at once', 1_000, 1],
] as const)(
  'four processes pass of forged tickets that come %s, %d of them, what the tightest bucket holds and gets, and no more',
  async ([, tickets, ms], test) => {
    const { passes, refusals } = await floodAll(test, tickets, ms)
    const { least, most } = boundsOf(strangersBucket(degrade), { passes, refusals })
    expect(passes.length).toBeGreaterThanOrEqual(least - 1)
    expect(passes.length).toBeLessThanOrEqual(most + 1)
    expect(passes.length + refusals.length).toBe(tickets)
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['budget-exhausted']))
  },
)
