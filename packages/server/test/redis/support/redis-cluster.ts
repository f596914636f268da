import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { randomPort, startRedis, type RedisServer } from './redis-server.ts'

export interface RedisCluster {
  urls: readonly string[]
  nodes: readonly RedisServer[]
  end: () => Promise<void>
}

/** Three primaries without replicas: the least that redis-cli makes a cluster of. */
export async function startCluster(): Promise<RedisCluster> {
  const started = await Promise.allSettled([1, 2, 3].map(startNode))
  const nodes = started.flatMap((node) => (node.status === 'fulfilled' ? [node.value] : []))
  const end = async () => void (await Promise.all(nodes.map((node) => node.end())))
  try {
    for (const node of started) if (node.status === 'rejected') throw node.reason
    await joinNodes(nodes)
    return { nodes, urls: nodes.map(({ url }) => url), end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The port of the bus is one of its own: Redis's rule for it leads beyond the last port, or to a taken one. */
const startNode = () => startRedis({ options: ['--cluster-enabled', 'yes', '--cluster-port', String(randomPort())] })

async function joinNodes(nodes: readonly RedisServer[]) {
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`)
  const redisCli = join(dirname(inject('redisServer')), 'redis-cli')
  await promisify(execFile)(redisCli, ['--cluster', 'create', ...addresses, '--cluster-yes'])
  await Promise.all(nodes.map(waitUntilJoined))
}

/** redis-cli goes when the nodes have met; each of them says itself when it serves. */
async function waitUntilJoined({ url }: RedisServer) {
  const client = new Redis(url)
  try {
    await once(client, 'ready')
    while (!String(await client.cluster('INFO')).includes('cluster_state:ok'))
      await new Promise((resolve) => setTimeout(resolve, 20))
  } finally {
    client.disconnect()
  }
}
