import type { ServerResponse } from 'node:http'
import { type NodeRequest, sendResponse, toRequest } from './web-request.ts'

/**
 * Answers one request. Where there is nothing to answer with, the error goes to `next`, as routers have it; without one it
 * rejects. A response is then still to be sent.
 */
export type NodeHandler = (
  incoming: NodeRequest,
  outgoing: ServerResponse,
  next?: (error: unknown) => void,
) => Promise<void>

/**
 * What answers `Request`s, for a server of Node's: `node:http`, Express, Vite's middlewares. What hangs ends with the
 * client that waits for it, a body that breaks breaks there too, and `ECONNRESET` resets the connection.
 *
 * @example
 * app.use('/vendor', toNodeHandler(createSimulator().fetch))
 */
export function toNodeHandler(answer: (request: Request) => Promise<Response>): NodeHandler {
  return async (incoming, outgoing, next) => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    try {
      await sendResponse(await answer(await toRequest(incoming, gone.signal)), outgoing)
    } catch (error) {
      // Without a handshake, as a reset is; what has begun ends the way a process does that died.
      if (error instanceof Error && isReset(error.cause)) incoming.socket.resetAndDestroy()
      // The client may have left before we listened for `close`.
      else if (isReset(error) || gone.signal.aborted || outgoing.headersSent) outgoing.destroy()
      // A router that calls us awaits nothing: a rejection would end its process.
      else if (next) next(error)
      else throw error
    }
  }
}

const isReset = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
