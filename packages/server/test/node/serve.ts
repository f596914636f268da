import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Server, Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { keepAliveFetch, type KeepAliveInit, type KeepAliveOptions } from '../../src/node.ts'

/** Key and certificate of the servers here; as `ca` it makes a client trust them. */
export const pem = readFileSync(new URL('loopback.pem', import.meta.url), 'utf8')

/** Serves on a free port of the loopback interface until the test has ended, and keeps count of connections. */
export async function serve(listener: RequestListener, isSecure = false) {
  const server = isSecure ? createTlsServer({ key: pem, cert: pem }, listener) : createServer(listener)
  return { ...(await listen(server)), server }
}

/** As `serve`, for a server of any kind. */
export async function listen(server: Server) {
  const open = new Set<Socket>()
  const seen = { connections: 0 }
  server.on('connection', (socket: Socket) => {
    seen.connections += 1
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return { port: typeof address === 'object' && address ? address.port : 0, open, seen }
}

/** A transport that is closed after the test. */
export function connect(options?: KeepAliveOptions) {
  const transport = keepAliveFetch(options)
  onTestFinished(transport.close)
  return transport
}

/** A request as the verifier makes it. */
export const post = (more: KeepAliveInit = {}): KeepAliveInit => ({
  method: 'POST',
  body: '{}',
  headers: { 'content-type': 'application/json' },
  redirect: 'manual',
  ...more,
})

/** Runs `work` while every object that lacks `name` has it from its prototype. */
export async function whilePolluted<T>(name: string, value: unknown, work: () => Promise<T>) {
  const { prototype } = Object
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
  try {
    return await work()
  } finally {
    Reflect.deleteProperty(prototype, name)
  }
}
