import { randomUUID } from 'node:crypto'
import type { TestContext } from 'vitest'
import { forkNode, type ForkedNode } from './node-fleet.ts'
import { createNode, type NodeRules, type RunningNode } from './node-verifier.ts'
import { startCluster, type RedisCluster } from './redis-cluster.ts'
import { startRedis, type RedisRules, type RedisServer } from './redis-server.ts'

interface Endable {
  end: () => unknown
}

/** What a test starts, ended when it is over, however it ends. */
export interface Stage {
  /** A name that no other test has. */
  namespace: string
  /** A server of the test's own. */
  startRedis: (rules?: RedisRules) => Promise<RedisServer>
  startCluster: () => Promise<RedisCluster>
  /** A node in this process. */
  createNode: (rules: NodeRules) => Promise<RunningNode>
  /** Nodes in processes of their own. */
  forkNodes: (rules: readonly NodeRules[]) => Promise<readonly ForkedNode[]>
  keep: <Thing extends Endable>(thing: Thing) => Thing
}

export function openStage({ onTestFinished }: Pick<TestContext, 'onTestFinished'>): Stage {
  const kept: Endable[] = []
  const keep = <Thing extends Endable>(thing: Thing) => {
    kept.push(thing)
    return thing
  }
  onTestFinished(async () => {
    // Nodes first: they need no server to end.
    for (const { end } of kept.toReversed()) await end()
  })
  return {
    namespace: `test-${randomUUID()}`,
    startRedis: async (rules) => keep(await startRedis(rules)),
    startCluster: async () => keep(await startCluster()),
    createNode: async (rules) => keep(await createNode(rules)),
    forkNodes: (rules) => Promise.all(rules.map(async (rule) => keep(await forkNode(rule)))),
    keep,
  }
}
