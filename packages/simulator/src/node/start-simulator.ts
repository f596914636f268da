import { createServer } from 'node:http'
import { controlPath } from './control.ts'
import { createFrontDoor, type FrontDoor } from './create-front-door.ts'
import { isLoopbackHost } from './own-machine.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../service/create-simulator.ts'

/** The simulator's options, and its port. */
export interface StartOptions extends SimulatorOptions {
  /** 0 chooses a free port. @default 0 */
  port?: number | undefined
}

/** A simulator behind a port. */
export interface RunningSimulator {
  /** Without a slash at the end: `http://127.0.0.1:4100`. It is the API's endpoint too. */
  readonly url: string
  readonly simulator: Simulator
  /** Takes `POST` of `{ scenario?, api? }` and `GET`, with `Authorization: Bearer <token>`. */
  readonly controlUrl: string
  /** A new one for each start. */
  readonly token: string
  /** Answers a request to another server, whose path has `/__tcaptcha/` in front: for a developer's own server. */
  readonly handle: FrontDoor
  /** Ends hanging requests too. */
  close: () => Promise<void>
  /** Lets the process end while it listens. */
  unref: () => void
}

/**
 * Serves a simulator over HTTP, to this machine only: it listens on 127.0.0.1 and refuses a `Host` that isn't loopback,
 * so that no website can reach it through DNS rebinding. Rejects when the port is taken.
 */
export async function startSimulator({ port = 0, ...options }: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = createSimulator(options)
  const { token, handle } = createFrontDoor(simulator)
  const server = createServer((incoming, outgoing) => {
    if (isLoopbackHost(incoming.headers.host ?? '')) handle(incoming, outgoing).catch(() => outgoing.destroy())
    else {
      outgoing.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
      outgoing.end('The captcha simulator answers to 127.0.0.1 and localhost only.')
    }
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
    handle,
    unref: () => void server.unref(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
