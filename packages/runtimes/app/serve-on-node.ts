import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Handle } from './handle.ts'

export function serve(handle: Handle): void {
  const server = createServer(async (incoming, outgoing) => {
    const response = await handle(await toRequest(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    console.log(JSON.stringify({ port }))
  })
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { url = '/', method = 'GET', headers } = incoming
  const body = method === 'GET' ? null : await buffer(incoming)
  return new Request(new URL(url, `http://${headers.host}`), { method, headers: { ...headers } as HeadersInit, body })
}
