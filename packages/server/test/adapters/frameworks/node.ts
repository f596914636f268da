import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { guard, type ExpressRequest } from '../../../src/adapters/express.ts'
import type { GuardOptions } from '../../../src/index.ts'
import { createWorld, type World } from '../../support/world.ts'
import { listen } from './listen.ts'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>
export const json = { 'content-type': 'application/json' }
const filler = 'x'.repeat(150_000)
/** JSON with a ticket, in more than one piece. */
export const bodyOf = (world: World) => JSON.stringify({ ...world.vendor.issue(), filler })

/** A guard of Express's kind in a server of Node alone, and then `handle`, whose result is the answer. */
export function createSite(
  handle: Handle,
  { before, ...options }: Partial<GuardOptions<ExpressRequest>> & { before?: Handle } = {},
) {
  const world = createWorld()
  const guarded = guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock, ...options })
  const serve: Handle = async (request, response) => {
    await before?.(request, response)
    guarded(request as never, response, () => void handle(request, response).then((seen) => response.end(String(seen))))
  }
  return { world, serve }
}

/** Serves until the test has ended. Gives the port. */
export async function open(serve: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const { port, close } = await listen(createServer((request, response) => void serve(request, response)))
  onTestFinished(close)
  return port
}
