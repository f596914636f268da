import { expect, it } from 'vitest'
import { boundsOf, joinReports, strangersBucket } from './support/bounds.ts'
import { roomy } from './support/node-verifier.ts'
import { clientKinds } from './support/redis-clients.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
const tickets = 10_000
const minute = 60_000

it('four processes pass of 10,000 forged tickets in a minute what the tightest bucket holds and gets, and no more', async (test) => {
  const stage = openStage(test)
  const { url } = await stage.startRedis()
  const { namespace } = stage
  const nodes = await stage.forkNodes(clientKinds.map((kind) => ({ url, kind, namespace, degrade, nodes: 4 })))
  await Promise.all(nodes.map((node) => node.do('bringDown')))
  const count = tickets / nodes.length
  const flood = (node: (typeof nodes)[number], n: number) => node.do('flood', { count, ms: minute, name: `flood${n}` })
  const { passes, refusals } = joinReports(await Promise.all(nodes.map(flood)))
  const { least, most } = boundsOf(strangersBucket(degrade), { passes, refusals })
  expect(passes.length).toBeGreaterThanOrEqual(least - 1)
  expect(passes.length).toBeLessThanOrEqual(most + 1)
  expect(passes.length + refusals.length).toBe(tickets)
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['budget-exhausted']))
})
