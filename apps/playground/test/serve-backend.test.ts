import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import * as node from '@tcaptcha/simulator/node'
import { expect, it } from 'vitest'
import { createHandler } from '../dev-server/serve-backend.ts'

const modules: Readonly<Record<string, unknown>> = {
  '@tcaptcha/server': server,
  '@tcaptcha/simulator': simulator,
  '@tcaptcha/simulator/node': node,
}

it('knows its own address, also where the very first client has left before anything was loaded', async () => {
  let load = () => {}
  const loaded = new Promise<void>((resolve) => (load = resolve))
  const handler = createHandler((name) => loaded.then(() => modules[name]))
  const asked: IncomingMessage[] = []
  const http = createServer((incoming, outgoing) => {
    asked.push(incoming)
    void handler(incoming, outgoing, () => outgoing.writeHead(500).end())
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const address = http.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/vendor/~works/TJCaptcha.js`
  try {
    const first = request(url).on('error', () => {})
    first.end()
    await expect.poll(() => asked.length).toBe(1)
    const left = once(asked[0]?.socket ?? http, 'close')
    first.destroy()
    await left
    load()
    expect((await fetch(url)).status).toBe(200)
  } finally {
    http.close()
    http.closeAllConnections()
  }
})
