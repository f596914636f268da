import { expect, it, type TestContext } from 'vitest'
import { forgeTicket } from './support/flood.ts'
import type { Attempt } from './support/node-host.ts'
import { roomy } from './support/node-verifier.ts'
import { clientKinds } from './support/redis-clients.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 1e6, perIncident: 1e6 }
const ip = '203.0.113.7'
const tries = 1_000

async function openSite(test: TestContext) {
  const stage = openStage(test)
  const rules = { url: await stage.someRedis(), namespace: stage.namespace, degrade, hasVisitTokens: true }
  const nodes = await stage.forkNodes(clientKinds.map((kind) => ({ ...rules, kind, nodes: 4, isPatient: true })))
  await Promise.all(nodes.map((node) => node.do('bringDown')))
  return {
    issueVisitTokens: async (count: number) => {
      const [first] = await Promise.all(nodes.slice(0, 1).map((node) => node.do('issueVisitTokens', { ip, count })))
      return first ?? []
    },
    /** All at the same time, each process its part of them. Counts the verdicts by their reason. */
    async sendAll(attempts: readonly Attempt[]) {
      const part = attempts.length / nodes.length
      const sent = nodes.map((node, n) => node.do('verify', attempts.slice(n * part, (n + 1) * part)))
      const counts: Record<string, number> = {}
      for (const reason of (await Promise.all(sent)).flat()) counts[reason] = (counts[reason] ?? 0) + 1
      return counts
    },
  }
}

const repeat = <Item>(make: (n: number) => Item) => Array.from({ length: tries }, (_, n) => make(n))

it('of 1,000 replays of one ticket at once, over four processes, one passes', async (test) => {
  const site = await openSite(test)
  const visitTokens = await site.issueVisitTokens(tries)
  const ticket = forgeTicket('one', 1)
  const counts = await site.sendAll(visitTokens.map((visitToken) => ({ ...ticket, ip, visitToken })))
  expect(counts).toEqual({ 'api-down': 1, replayed: tries - 1 })
})

it('of 1,000 tickets with one visit token at once, over four processes, one passes', async (test) => {
  const site = await openSite(test)
  const [visitToken] = await site.issueVisitTokens(1)
  const counts = await site.sendAll(repeat((n) => ({ ...forgeTicket('many', n), ip, visitToken })))
  expect(counts).toEqual({ 'api-down': 1, 'visit-token-used': tries - 1 })
})

it('of 1,000 copies of one request at once, over four processes, one passes at most, and each node knows it afterwards', async (test) => {
  const site = await openSite(test)
  const [visitToken] = await site.issueVisitTokens(1)
  const request = { ...forgeTicket('copy', 1), ip, visitToken }
  const counts = await site.sendAll(repeat(() => request))
  const { replayed = 0, 'visit-token-used': late = 0, 'api-down': first = 0, ...others } = counts
  expect(others).toEqual({})
  expect(replayed + late + first).toBe(tries)
  // Ticket and token are claimed side by side: of two copies each may be the first at one of them, and neither passes.
  // Both give back what they have claimed, so that one that comes alone passes where none has.
  let passed = first
  const sendAlone = async () => (passed += (await site.sendAll([request]))['api-down'] ?? 0)
  await expect.poll(sendAlone).toBe(1)
  expect(await site.sendAll([request, request, request, request])).toEqual({ replayed: 4 })
})
