import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundsOf, excessOf, joinReports, strangersBucket } from './support/bounds.ts'
import { longestOf, machineTime } from './support/flood.ts'
import { forkHost, type NodeHost } from './support/node-host.ts'
import { roomy } from './support/node-verifier.ts'
import { withRedis } from './support/redis-admin.ts'
import { clientKinds, type ClientKind } from './support/redis-clients.ts'
import type { RedisServer } from './support/redis-server.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 600, perIncident: 1e6 }
const bucket = strangersBucket(degrade)
/** Tickets that each node is sent, and milliseconds: of the flood, before the fault, and of the fault. */
const count = 200
const length = 20_000
const before = 4_000
const faultLength = 3_000
/** Milliseconds after which all nodes trust the store again, and have paid for what they passed without it. */
const recovery = 7_000
/** Milliseconds that a verdict may wait for the store, and those that the measured lateness of timers is not exact by. */
const turnTime = 150
const resolution = 25

/**
 * Uses by which a stretch in the middle may be above the bucket: a second of it. A node that the fault reached passes its share from
 * then on, and may not reach the store yet when others, which the fault missed, still use all of it.
 */
const allowance = Math.ceil(bucket.perMs * 1_000)

interface Fault {
  isPersistent?: boolean
  run: (server: RedisServer) => Promise<unknown>
}

const restart = async (server: RedisServer, pause: number) => {
  await server.kill()
  await wait(pause)
  await server.start()
}

const faults: Record<string, Fault> = {
  'is killed and comes back empty': { run: (server) => restart(server, faultLength) },
  'is restarted with its data': { isPersistent: true, run: (server) => restart(server, 0) },
  'is stopped and goes on': {
    async run(server) {
      server.freeze()
      await wait(faultLength)
      server.thaw()
    },
  },
  'makes its clients wait': {
    run: ({ url }) => withRedis(url, (client) => client.call('CLIENT', 'PAUSE', String(faultLength))),
  },
  'forgets its scripts': { run: ({ url }) => withRedis(url, (client) => client.script('FLUSH')) },
  'forgets everything': { run: ({ url }) => withRedis(url, (client) => client.flushall()) },
}

/** Four processes, with a node of each test in each. */
let hosts: { kind: ClientKind; host: NodeHost }[] = []
beforeAll(() => void (hosts = clientKinds.map((kind) => ({ kind, host: forkHost() }))))
afterAll(() => Promise.all(hosts.map(({ host }) => host.end())))

it.concurrent.for(Object.entries(faults))(
  'a Redis that %s in the middle of a flood gives no budget twice, holds nobody up, and passes again',
  async ([, fault], test) => {
    const stage = openStage(test)
    const server = await stage.startRedis(fault)
    const rules = { url: server.url, namespace: stage.namespace, degrade, nodes: hosts.length }
    const nodes = await Promise.all(hosts.map(({ kind, host }) => host.start({ ...rules, kind })))
    await Promise.all(nodes.map((node) => node.do('bringDown')))

    const flood = Promise.all(nodes.map((node, n) => node.do('flood', { count, ms: length, name: `chaos${n}` })))
    await wait(before)
    await fault.run(server)
    const recoveredAt = machineTime() + recovery
    const reports = await flood

    const { passes, refusals } = joinReports(reports)
    expect(passes.length).toBeLessThanOrEqual(boundsOf(bucket, { passes, refusals }).most)
    expect(excessOf(bucket, passes)).toBeLessThanOrEqual(allowance)
    const late = passes.filter(({ startedAt }) => startedAt > recoveredAt)
    expect(late.length).toBeGreaterThan((bucket.perMs * (machineTime() - recoveredAt)) / 4)
    // What begins a wait may be late, and what ends it as well.
    for (const report of reports) expect(longestOf(report)).toBeLessThan(turnTime + 2 * report.lateness + resolution)
    const ends = await Promise.all(nodes.map((node) => node.do('report')))
    expect(ends.flatMap(({ crashes }) => crashes)).toEqual([])
  },
)
