import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { machineTime } from './support/flood.ts'
import { forkHost, type NodeHost } from './support/node-host.ts'
import { roomy } from './support/node-verifier.ts'
import { clientKinds, type ClientKind } from './support/redis-clients.ts'
import { openStage } from './support/stage.ts'

const degrade = { ...roomy, globalPerMinute: 1e6, perIncident: 1e9 }
/** Tickets that each node is sent, and milliseconds: of the flood, before the order, and of the order. */
const count = 240
const length = 12_000
const before = 1_000
const forcedFor = 7_000
/** Milliseconds in which every node obeys, and stops. */
const promptly = 1_000

/** What a forged ticket is told without the order, and with it. */
const modes = {
  'degrade on a good day': { mode: 'degrade', without: 'disaster-healthy', obeyed: 'forced' },
  'closed in an outage': { mode: 'closed', without: 'api-down', obeyed: 'forced-closed' },
} as const

/** Four processes, with a node of each test in each. */
let hosts: { kind: ClientKind; host: NodeHost }[] = []
beforeAll(() => void (hosts = clientKinds.map((kind) => ({ kind, host: forkHost() }))))
afterAll(() => Promise.all(hosts.map(({ host }) => host.end())))

it.concurrent.for(Object.entries(modes))(
  'four nodes obey %s within a second, without the Redis too, and stop in time',
  async ([, { mode, without, obeyed }], test) => {
    const stage = openStage(test)
    const server = await stage.startRedis()
    const rules = { url: server.url, namespace: stage.namespace, degrade, nodes: hosts.length }
    const nodes = await Promise.all(hosts.map(({ kind, host }) => host.start({ ...rules, kind })))
    await Promise.all(nodes.map((node) => node.do(mode === 'closed' ? 'bringDown' : 'open')))
    // A process that has just started may find its Redis too slow at first, and then goes by its share for a while.
    const warm = async (n: number) => {
      const name = `w${n}${(tries += 1).toString(36)}`
      const { passes = [], refusals = [] } = (await nodes[n]?.do('flood', { count: 5, ms: 100, name })) ?? {}
      return [...passes, ...refusals].map(({ reason }) => reason)
    }
    let tries = 0
    for (const n of nodes.keys()) await expect.poll(() => warm(n), { timeout: 15_000 }).toContain(without)
    const flood = Promise.all(nodes.map((node, n) => node.do('flood', { count, ms: length, name: `force${n}` })))

    await wait(before)
    const orderedAt = machineTime()
    const order = { mode, until: Date.now() + forcedFor, actor: 'on call', reason: 'a test' }
    const [forced] = await Promise.all(nodes.slice(0, 1).map((node) => node.do('force', order)))
    expect(forced).toEqual({ accepted: true, until: order.until, shared: true })
    const acceptedAt = machineTime()
    const endsAt = acceptedAt + order.until - Date.now()
    await wait(2 * promptly)
    await server.kill()

    for (const { passes, refusals, lateness } of await flood) {
      const count = (reason: string, from: number, to: number) =>
        [...passes, ...refusals].filter((call) => call.reason === reason && call.startedAt > from && call.endedAt < to)
          .length
      const [begins, ends] = [acceptedAt + promptly + lateness, endsAt + promptly + lateness]
      expect(count(obeyed, 0, orderedAt)).toBe(0)
      expect(count(without, begins, endsAt)).toBe(0)
      expect(count(obeyed, begins, endsAt)).toBeGreaterThan(0)
      expect(count(obeyed, ends, Infinity)).toBe(0)
      expect(count(without, ends, Infinity)).toBeGreaterThan(0)
    }
    for (const { crashes, events } of await Promise.all(nodes.map((node) => node.do('report')))) {
      expect(crashes).toEqual([])
      const told = events.filter(({ type }) => type === 'force')
      expect(told).toMatchObject([{ to: 'begin', mode, actor: 'on call' }, { to: 'end' }])
    }
  },
)
