import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { readScript } from './bundle.ts'
import { createVendor } from './vendor.ts'

/**
 * App and vendor on two origins of this machine. For what Chromium checks on real responses only: an answer that a test
 * fulfils passes Cross-Origin-Embedder-Policy unasked.
 */
export interface Loopback {
  appUrl: string
  vendorUrl: string
  stop: () => void
}

export async function startLoopback(
  html: (vendorUrl: string) => string,
  headers: Record<string, string>,
  vendorHeaders: Record<string, string>,
): Promise<Loopback> {
  const simulator = await createVendor()
  const [vendor, vendorUrl] = await listen('127.0.0.1', async (asked, answer) => {
    const { method = 'GET', url = '/' } = asked
    const body = method === 'POST' ? { body: await text(asked) } : {}
    const response = await simulator.fetch(new Request(`${vendorUrl}${url}`, { method, ...body }))
    const { 'cross-origin-resource-policy': _, ...given } = Object.fromEntries(response.headers)
    answer.writeHead(response.status, { ...given, ...vendorHeaders }).end(await response.text())
  })
  const [app, appUrl] = await listen('localhost', async ({ url = '/' }, answer) => {
    const isScript = url.startsWith('/app/')
    answer.writeHead(200, { ...headers, 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` })
    answer.end(isScript ? await readScript(url.slice('/app/'.length)) : html(vendorUrl))
  })
  return {
    appUrl,
    vendorUrl,
    stop() {
      for (const server of [app, vendor]) server.close().closeAllConnections()
    },
  }
}

async function listen(host: string, handler: RequestListener): Promise<[Server, string]> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => void server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return [server, `http://${host}:${port}`]
}
