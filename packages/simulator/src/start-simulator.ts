import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Scenario } from './scenario.ts'
import type { ScenarioName } from './scenarios.ts'
import { createSimulator, type Simulator } from './simulator.ts'

/** How to start. */
export interface StartOptions {
  /** 0 takes a free one. @default 0 */
  port?: number | undefined
  /** For requests whose URL names none. @default 'works' */
  scenario?: ScenarioName | Scenario | undefined
}

/** A simulator behind a port. */
export interface RunningSimulator {
  /** Without a slash at the end: `http://127.0.0.1:4100`. */
  readonly url: string
  readonly simulator: Simulator
  /** Ends hanging requests too. */
  close: () => Promise<void>
}

/**
 * Serves a simulator over HTTP, to this machine only: it listens on 127.0.0.1 and refuses a `Host` that isn't loopback,
 * so that no website can reach it under a name of its own. Rejects when the port is taken.
 */
export async function startSimulator(options: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = createSimulator({ scenario: options.scenario })
  const server = createServer((incoming, outgoing) => {
    answer(simulator, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The simulator got no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    simulator,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(simulator: Simulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const host = incoming.headers.host ?? ''
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)) {
    outgoing.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end('The captcha simulator answers to 127.0.0.1 and localhost only.')
    return
  }
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  const body = await read(incoming)
  const { method = 'GET' } = incoming
  const init: RequestInit = { method, signal: gone.signal }
  if (body.length > 0 && method !== 'GET' && method !== 'HEAD') init.body = body
  // Always a path, whatever was sent: `//elsewhere/` must not become another host.
  const path = `/${(incoming.url ?? '').replace(/^\/+/, '')}`
  const response = await simulator.fetch(new Request(`http://${host}${path}`, init))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function read(incoming: IncomingMessage): Promise<string> {
  let body = ''
  incoming.setEncoding('utf8')
  for await (const chunk of incoming) {
    body += String(chunk)
    if (body.length > 65_536) throw new Error('No form of ours is that long.')
  }
  return body
}
