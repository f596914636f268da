import { randomUUID } from 'node:crypto'
import { inject, type TestContext } from 'vitest'
import { forkHost, type RemoteNode } from './node-host.ts'
import { createNode, type NodeRules, type RunningNode } from './node-verifier.ts'
import { deleteKeys } from './redis-admin.ts'
import { startCluster, type RedisCluster } from './redis-cluster.ts'
import { startRedis, type RedisRules, type RedisServer } from './redis-server.ts'

interface Endable {
  end: () => unknown
}

/** What a test starts, ended when it is over, however it ends. */
export interface Stage {
  /** A name that no other test has. */
  namespace: string
  /** The server at `REDIS_URL` or one of the test's own. Nothing may be done to it but to use the namespace, and what begins with it. */
  someRedis: () => Promise<string>
  /** A server of the test's own, to be killed. */
  startRedis: (rules?: RedisRules) => Promise<RedisServer>
  startCluster: () => Promise<RedisCluster>
  /** A node in this process. */
  createNode: (rules: NodeRules) => Promise<RunningNode>
  /** Nodes in processes of their own. */
  forkNodes: (rules: readonly NodeRules[]) => Promise<readonly RemoteNode[]>
  keep: <Thing extends Endable>(thing: Thing) => Thing
}

export function openStage({ onTestFinished }: Pick<TestContext, 'onTestFinished'>): Stage {
  const namespace = `test-${randomUUID()}`
  const kept: Endable[] = []
  const keep = <Thing extends Endable>(thing: Thing) => {
    kept.push(thing)
    return thing
  }
  onTestFinished(async () => {
    // Nodes first: they need no server to end.
    const failures: unknown[] = []
    for (const { end } of kept.toReversed()) {
      try {
        await end()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'What the test started did not end well.')
  })
  return {
    namespace,
    keep,
    async someRedis() {
      const url = inject('redisUrl')
      if (url === '') return keep(await startRedis()).url
      keep({ end: () => deleteKeys(url, `{tcaptcha:${namespace}*`) })
      return url
    },
    startRedis: async (rules) => keep(await startRedis(rules)),
    startCluster: async () => keep(await startCluster()),
    createNode: async (rules) => keep(await createNode(rules)),
    forkNodes: (rules) => Promise.all(rules.map((rule) => keep(forkHost()).start(rule))),
  }
}
