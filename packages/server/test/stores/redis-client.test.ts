import { describe, expect, it } from 'vitest'
import { redis, type RedisClient } from '../../src/redis.ts'

const charge = { key: '{a}:b', limit: 1, windowMs: 60_000, burst: 1, cost: 1 }

/** Answers every script, and keeps what it was asked. */
function createServer(unknownScript?: string) {
  const asked: string[][] = []
  const answer = async (args: readonly string[]) => {
    asked.push([...args])
    if (unknownScript !== undefined && args[0] === 'EVALSHA') throw new Error(unknownScript)
    return ['epoch 0', 1]
  }
  return { asked, answer }
}

describe('a client of redis()', () => {
  it('of node-redis’s Sentinel is sent to the primary', async () => {
    const { asked, answer } = createServer()
    const sentinel = {
      getMasterNode: () => undefined,
      async sendCommand(isReadonly: boolean, args: string[]) {
        if (isReadonly !== false) throw new Error('READONLY')
        return answer(args)
      },
    }
    expect(await redis(sentinel).budgets.consume([charge])).toEqual({ ok: true })
    expect(asked.map(([command]) => command)).toEqual(['EVALSHA'])
  })

  it.each([
    'NOSCRIPT No matching script. Please use EVAL.',
    'An error was signalled by the server: - NoScriptError: No matching script.',
    'NoScriptError: No matching script. Please use EVAL.',
  ])('gets the script whole after “%s”', async (message) => {
    const { asked, answer } = createServer(message)
    const client: RedisClient = { customCommand: answer }
    expect(await redis(client).budgets.consume([charge])).toEqual({ ok: true })
    expect(asked.map(([command]) => command)).toEqual(['EVALSHA', 'EVAL'])
  })

  it.each(['ERR NOSCRIPT', 'LOADING', 'READONLY', 'BUSY'])('is asked once where it answers %s', async (message) => {
    const { asked, answer } = createServer(message)
    await expect(redis({ customCommand: answer }).budgets.consume([charge])).rejects.toThrow(message)
    expect(asked.length).toBe(1)
  })

  it('is sent all that 1,000 verdicts at once have to ask', async () => {
    const { answer } = createServer()
    const store = redis((...args) => answer(args))
    const calls = Array.from({ length: 6_000 }, (_, n) => store.replay.claim(`{a}:${n}`, 1_000, 'me'))
    expect((await Promise.all(calls)).every(Boolean)).toBe(true)
  })

  it('that never answers keeps no more than 8,192 calls', async () => {
    let sent = 0
    const store = redis(() => {
      sent += 1
      return new Promise(() => {})
    })
    const calls = Array.from({ length: 10_000 }, () => store.evidence.get('{a}:b').catch(() => 'refused'))
    expect(await Promise.race(calls)).toBe('refused')
    expect(sent).toBe(8_192)
  })
})
