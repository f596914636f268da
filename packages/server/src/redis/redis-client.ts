/** Sends one command, `('SET', key, value)`, and gives its reply. */
export type RedisCommand = (...args: string[]) => Promise<unknown>

/** A client as its library makes it: it is recognised by its methods, never by its class. */
export type RedisClient =
  | RedisCommand
  /** ioredis and iovalkey, also their `Cluster`. */
  | { call: (command: string, ...args: string[]) => Promise<unknown> }
  /** node-redis, also its pool. */
  | { sendCommand: (args: string[]) => Promise<unknown> }
  /** node-redis's cluster. */
  | {
      getSlotRandomNode: (slot: number) => unknown
      sendCommand: (key: string, isReadonly: boolean, args: string[]) => Promise<unknown>
    }
  /** node-redis's Sentinel. */
  | {
      getMasterNode: () => unknown
      sendCommand: (isReadonly: boolean, args: string[]) => Promise<unknown>
    }
  /** valkey-glide. */
  | { customCommand: (args: string[]) => Promise<unknown> }
  /** Bun. */
  | { send: (command: string, args: string[]) => Promise<unknown> }

/** One way to send a command, for every client. Throws a `TypeError` that names the function form for any other. */
export function toCommand(client: RedisClient): RedisCommand {
  if (typeof client === 'function') return client
  // `call` goes first: the `sendCommand` of those that have both takes a command object.
  const call = method(client, 'call')
  if (call) return (...args) => call(...args)
  const sendCommand = method(client, 'sendCommand')
  if (sendCommand && method(client, 'getSlotRandomNode')) return (...args) => sendCommand(keyOf(args), false, args)
  if (sendCommand && method(client, 'getMasterNode')) return (...args) => sendCommand(false, args)
  const sendArgs = sendCommand ?? method(client, 'customCommand')
  if (sendArgs) return (...args) => sendArgs(args)
  const send = method(client, 'send')
  if (send) return (command = '', ...args) => send(command, args)
  throw new TypeError(
    'redis(): this client is not one that it knows. Pass a function instead: redis((...args) => client.anyCommand(args)).',
  )
}

type Method = (...args: unknown[]) => Promise<unknown>

function method(client: object | null | undefined, name: string): Method | undefined {
  const found: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, name) : undefined
  return typeof found === 'function' ? async (...args) => Reflect.apply(found, client, args) : undefined
}

/** EVAL and EVALSHA have script and number of keys first. */
const keyOf = (args: readonly string[]) => (/^EVAL/i.test(args[0] ?? '') ? args[3] : args[1])
