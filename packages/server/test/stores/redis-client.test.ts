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
})
