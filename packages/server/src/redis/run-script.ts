import { sha1 } from '@noble/hashes/legacy.js'
import { toHex, utf8 } from '../platform/hmac.ts'
import type { RedisCommand } from './redis-client.ts'

/**
 * Calls that wait for an answer, at most: a client keeps what it can't send yet, without a limit of its own. A verdict makes up to
 * six at once, and a healthy store answers so many within a verdict's time.
 */
const maxPending = 8_192

/** Sends commands, no more at a time than a healthy store can answer in time. */
export function createSender(send: RedisCommand): RedisCommand {
  let pending = 0
  return async (...args) => {
    if (pending >= maxPending) throw new Error('redis(): too many commands wait for an answer.')
    pending += 1
    try {
      return await send(...args)
    } finally {
      pending -= 1
    }
  }
}

/** By its digest, and whole where the server does not know it. Nothing else is tried again: an answer may be lost after the charge. */
export function createScript(send: RedisCommand, source: string) {
  const digest = toHex(sha1(utf8(source)))
  return async (keys: readonly string[], args: readonly string[]): Promise<unknown> => {
    const rest = [String(keys.length), ...keys, ...args]
    try {
      return await send('EVALSHA', digest, ...rest)
    } catch (error) {
      if (!isUnknownScript(error)) throw error
      return send('EVAL', source, ...rest)
    }
  }
}

/** glide says it in its own words: `An error was signalled by the server: - NoScriptError: No matching script.` */
const isUnknownScript = (error: unknown) =>
  error instanceof Error && /^NOSCRIPT\b|\bNoScriptError\b/.test(error.message)
