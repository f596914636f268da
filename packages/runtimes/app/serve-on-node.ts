import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import type { Verifier } from '@tcaptcha/server'
import { guard } from '@tcaptcha/server/express'
import type { Handle } from './handle.ts'

/** `example`: its verifier, where it exports one, also guards `/node-login`, whose handler answers with the body it reads. */
export function serve(handle: Handle, example: { verifier?: Verifier }): void {
  const { verifier } = example
  const check = verifier && guard(verifier, { ip: (req) => String(req.headers['x-forwarded-for']), denyAfter: 0 })
  const server = createServer(async (incoming, outgoing) => {
    if (check && incoming.url === '/node-login') {
      const error = await new Promise((resolve) => check(Object.assign(incoming, expressMembers), outgoing, resolve))
      outgoing.end(`${error ?? 'in'} ${await text(incoming)}`)
      return
    }
    const response = await handle(await toRequest(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    console.log(JSON.stringify({ port }))
  })
}

/** What Express adds, as far as the types ask for it. */
const expressMembers = { originalUrl: '', hostname: '', path: '', params: {}, query: {}, get: () => undefined }

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { url = '/', method = 'GET', headers } = incoming
  const body = method === 'GET' ? null : await buffer(incoming)
  return new Request(new URL(url, `http://${headers.host}`), { method, headers: { ...headers } as HeadersInit, body })
}
