import { createEpochs } from './redis/epochs.ts'
import { toCommand, type RedisClient } from './redis/redis-client.ts'
import { createScript, createSender } from './redis/run-script.ts'
import * as scripts from './redis/scripts.ts'
import { capacityOf, priceOf } from './stores/take-from-buckets.ts'
import type { VerifierStore } from './stores/stores.ts'

export type { RedisClient, RedisCommand } from './redis/redis-client.ts'

/** What `redis()` takes beside its client. */
export type RedisOptions = Pick<VerifierStore, 'secret'>

/**
 * A store for many nodes, over Redis 6.2 or Valkey and any client: budgets are charged by one script, so that all nodes together
 * pass what one would. A client that isn't known is passed as a function that sends one command.
 *
 * Exact on one primary: after a failover the last writes may be gone. On a Cluster all keys of a namespace are in one slot.
 * Set `maxmemory-policy noeviction`: an evicted key is a ticket that passes again.
 *
 * @example
 * const store = redis(new Redis(url), { secret: process.env.TCAPTCHA_STORE_SECRET })
 * const verifier = createVerifier({ ...keys, degrade, store, nodes: 4 })
 *
 * @throws TypeError for a client that it doesn't know.
 */
export function redis(client: RedisClient, options: RedisOptions = {}): VerifierStore {
  const send = createSender(toCommand(client))
  const consume = createScript(send, scripts.consume)
  const claim = createScript(send, scripts.claim)
  const release = createScript(send, scripts.release)
  const epochs = createEpochs()

  return {
    secret: options.secret,
    losses: epochs.losses,
    budgets: {
      async consume(charges) {
        const [first] = charges
        if (!first) return { ok: true }
        const keys = charges.flatMap(({ key, formerKeys = [] }) => [key, ...formerKeys])
        const args = charges.flatMap((charge) =>
          [1 + (charge.formerKeys?.length ?? 0), priceOf(charge), capacityOf(charge), charge.isOwed ? 1 : 0].map(
            String,
          ),
        )
        const reply = await consume([epochs.keyOf(first.key), ...keys], [...epochs.argsFor(first.key), ...args])
        const [epoch, ok, index, retryAfter] = readReply(reply)
        epochs.note(first.key, epoch)
        if (ok === '1') return { ok: true }
        return { ok: false, key: charges[Number(index) - 1]?.key, retryAfter: Number(retryAfter) }
      },
    },
    replay: {
      async claim(key, ttlMs, owner) {
        const args = [...epochs.argsFor(key), owner, String(Math.ceil(ttlMs))]
        const [epoch, isFresh] = readReply(await claim([epochs.keyOf(key), key], args))
        epochs.note(key, epoch)
        return isFresh === '1'
      },
      async release(key, owner) {
        await release([key], [owner])
      },
    },
    evidence: {
      async get(key) {
        const value = await send('GET', key)
        return value === null || value === undefined ? undefined : String(value)
      },
      async set(key, value, ttlMs) {
        await send('SET', key, value, 'PX', String(Math.ceil(ttlMs)))
      },
    },
  }
}

/** Numbers come as such, as text or as bytes, by client. */
function readReply(reply: unknown): [epoch: string, ...rest: string[]] {
  const [epoch, ...rest] = Array.isArray(reply) ? reply.map(String) : []
  if (epoch === undefined) throw new Error('redis(): the server replied to a script with something else than a list.')
  return [epoch, ...rest]
}
