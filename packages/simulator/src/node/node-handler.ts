import type { ServerResponse } from 'node:http'
import { type NodeRequest, sendResponse, toRequest } from './web-request.ts'

/**
 * Answers one request. An error goes to `next`, as routers expect; without a `next` the promise rejects. In both cases no
 * response has been sent.
 */
export type NodeHandler = (
  incoming: NodeRequest,
  outgoing: ServerResponse,
  next?: (error: unknown) => void,
) => Promise<void>

/**
 * Turns a function that answers `Request`s into a handler for `node:http`, Express or Vite's middlewares. A hanging
 * answer ends when the client leaves, a broken body breaks for the client too, and `ECONNRESET` resets the connection.
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
      // `resetAndDestroy` sends RST, as a real reset does.
      if (error instanceof Error && isReset(error.cause)) reset(incoming, outgoing)
      // The client may have left before we listened for `close`.
      else if (isReset(error) || gone.signal.aborted || outgoing.headersSent) outgoing.destroy()
      // A router doesn't await the handler: a rejection would end its process.
      else if (next) next(error)
      else throw error
    }
  }
}

/** HTTP/2 has many requests on one connection, and only the one breaks. */
function reset({ socket, httpVersionMajor }: NodeRequest, outgoing: ServerResponse) {
  if (httpVersionMajor >= 2) outgoing.destroy()
  else socket.resetAndDestroy()
}

const isReset = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
