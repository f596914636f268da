import { createServer } from 'node:http'
import { afterAll } from 'vitest'

/** A server of this machine that counts the scripts that are asked of it. */
export async function startScriptServer(): Promise<{ url: string; count: () => number }> {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, count: () => requests }
}
