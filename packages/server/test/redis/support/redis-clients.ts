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
  const client = await makeClient[kind](url)
  if ('call' in client) {
    const send: RedisCommand = (command = '', ...args) => client.call(command, ...args)
    return { client, send, close: () => client.disconnect() }
  }
  await client.connect()
  return { client, send: (...args) => client.sendCommand(args), close: () => client.destroy() }
}

/** Loaded when they are used: a process needs one of them. */
const makeClient = {
  ioredis: async (url: string) => new (await import('ioredis')).Redis(url).on('error', ignore),
  iovalkey: async (url: string) => new (await import('iovalkey')).Redis(url).on('error', ignore),
  'redis-5': async (url: string) => (await import('redis-5')).createClient({ url }).on('error', ignore),
  'redis-6': async (url: string) => (await import('redis')).createClient({ url }).on('error', ignore),
}

export const clusterKinds = ['ioredis', 'redis-6'] as const
export type ClusterKind = (typeof clusterKinds)[number]

export async function connectToCluster(kind: ClusterKind, urls: readonly string[]): Promise<Connection> {
  if (kind === 'ioredis') {
    const { Cluster } = await import('ioredis')
    const client = new Cluster([...urls])
    client.on('error', ignore)
    return { client, send: (command = '', ...args) => client.call(command, ...args), close: () => client.disconnect() }
  }
  const { createCluster } = await import('redis')
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
