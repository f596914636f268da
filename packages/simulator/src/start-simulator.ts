import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { controlPath, createControl } from './control.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts'
import { sendResponse, toRequest } from './web-request.ts'

/** How to start. */
export interface StartOptions extends SimulatorOptions {
  /** 0 takes a free one. @default 0 */
  port?: number | undefined
}

/** A simulator behind a port. */
export interface RunningSimulator {
  /** Without a slash at the end: `http://127.0.0.1:4100`. It is the API's endpoint too. */
  readonly url: string
  readonly simulator: Simulator
  /** Takes `POST` of `{ scenario?, api? }` and `GET`, with `Authorization: Bearer <token>`. */
  readonly controlUrl: string
  /** Made anew at each start. */
  readonly token: string
  /** Ends hanging requests too. */
  close: () => Promise<void>
}

type Handler = (request: Request) => Promise<Response>

/**
 * Serves a simulator over HTTP, to this machine only: it listens on 127.0.0.1 and refuses a `Host` that isn't loopback,
 * so that no website can reach it under a name of its own. Rejects when the port is taken.
 */
export async function startSimulator({ port = 0, ...options }: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = createSimulator(options)
  const token = randomBytes(24).toString('base64url')
  const control = createControl(simulator, token)
  const handle: Handler = (request) =>
    new URL(request.url).pathname === controlPath ? control(request) : simulator.fetch(request)
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch((error: unknown) => {
      // Without a handshake, as a reset is; everything else ends the way a process does that died.
      if (isReset(error)) incoming.socket.resetAndDestroy()
      else outgoing.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The simulator got no port.')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    simulator,
    controlUrl: `${url}${controlPath}`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(handle: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const host = incoming.headers.host ?? ''
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)) {
    outgoing.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end('The captcha simulator answers to 127.0.0.1 and localhost only.')
    return
  }
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  await sendResponse(await handle(await toRequest(incoming, host, gone.signal)), outgoing)
}

const isReset = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNRESET'
