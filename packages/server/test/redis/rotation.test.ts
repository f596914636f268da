import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundsOf, joinReports, strangersBucket } from './support/bounds.ts'
import { forkHost, type NodeHost } from './support/node-host.ts'
import { roomy, type NodeSecrets } from './support/node-verifier.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
/** Tickets that each node is sent, and milliseconds: of the flood, and from one node's rotation to the other's. */
const count = 150
const length = 8_000
const pause = 2_500

const [former, next] = ['PLANTED-former-secret-0123456789-0123', 'PLANTED-next-secret-0123456789-012345']
const rotations: Record<string, { before: Partial<NodeSecrets>; after: Partial<NodeSecrets> }> = {
  'store.secret': { before: { store: [former] }, after: { store: [next, former] } },
  'the AppSecretKey': { before: { appSecretKey: former }, after: { appSecretKey: next } },
  'the visit token secret': { before: { visitToken: [former] }, after: { visitToken: [next, former] } },
}

let hosts: NodeHost[] = []
beforeAll(() => void (hosts = [forkHost(), forkHost()]))
afterAll(() => Promise.all(hosts.map((host) => host.end())))

it.concurrent.for(Object.entries(rotations))(
  'to rotate %s in the middle of a flood, one node after the other, changes nothing of what passes',
  async ([, { before, after }], test) => {
    const stage = openStage(test)
    const rules = { url: await stage.someRedis(), namespace: stage.namespace, degrade, secrets: before }
    const node = { ...rules, kind: 'ioredis', nodes: hosts.length, hasVisitTokens: true, isPatient: true } as const
    const nodes = await Promise.all(hosts.map((host) => host.start(node)))
    await Promise.all(nodes.map((each) => each.do('bringDown')))

    const flood = Promise.all(
      nodes.map((each, n) => each.do('flood', { count, ms: length, hasVisitTokens: true, name: `rotate${n}` })),
    )
    for (const each of nodes) {
      await wait(pause)
      await each.do('rotate', after)
    }
    const { passes, refusals } = joinReports(await flood)
    const { least, most } = boundsOf(strangersBucket(degrade), { passes, refusals })
    expect(passes.length).toBeGreaterThanOrEqual(least - 1)
    expect(passes.length).toBeLessThanOrEqual(most + 1)
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['budget-exhausted']))
    const reports = await Promise.all(nodes.map((each) => each.do('report')))
    const faults = reports.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'fault' ? event.reason : [])),
    )
    expect(faults).not.toContain('evidence-forged')
    expect(faults).not.toContain('secret-unreadable')
  },
)
