import { Cluster as IoCluster, Redis as IoRedis } from 'ioredis'
import { Redis as IoValkey } from 'iovalkey'
import { createClient, createCluster } from 'redis'
import { createClient as createClient5 } from 'redis-5'
import type { RedisClient, RedisCommand } from '../../../src/redis.ts'

export const clientKinds = ['ioredis', 'iovalkey', 'redis-5', 'redis-6'] as const
export type ClientKind = (typeof clientKinds)[number]

/** A client as an application has one. */
export interface Connection {
  /** What `redis()` takes as it is. */
  client: RedisClient
  /** The same as a function. */
  send: RedisCommand
  close: () => void
}

/** Errors are for the calls to meet: without a listener the clients print them, or end the process. */
const ignore = () => {}

export async function connect(kind: ClientKind, url: string): Promise<Connection> {
  if (kind === 'ioredis' || kind === 'iovalkey') {
    const client = kind === 'ioredis' ? new IoRedis(url) : new IoValkey(url)
    client.on('error', ignore)
    return {
      client,
      send: (command = '', ...args) => client.call(command, ...args),
      close: () => client.disconnect(),
    }
  }
  const client = kind === 'redis-6' ? createClient({ url }) : createClient5({ url })
  client.on('error', ignore)
  await client.connect()
  return { client, send: (...args) => client.sendCommand(args), close: () => client.destroy() }
}

export type ClusterKind = 'ioredis' | 'redis-6'

export async function connectToCluster(kind: ClusterKind, urls: readonly string[]): Promise<Connection> {
  if (kind === 'ioredis') {
    const client = new IoCluster([...urls])
    client.on('error', ignore)
    return { client, send: (command = '', ...args) => client.call(command, ...args), close: () => client.disconnect() }
  }
  const client = createCluster({ rootNodes: urls.map((url) => ({ url })) })
  client.on('error', ignore)
  await client.connect()
  return {
    client,
    send: (...args) => client.sendCommand(firstKey(args), false, args),
    close: () => client.destroy(),
  }
}

/** `EVALSHA sha numkeys key …` has its key later than others have. */
const firstKey = (args: readonly string[]) => (/^eval/i.test(args[0] ?? '') ? args[3] : args[1])
