import { createServer } from 'node:http'
import { once } from 'node:events'

/** A registry on loopback that has no package and takes none. `taken` counts what was sent to it all the same. */
export async function startEmptyRegistry() {
  let taken = 0
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') taken++
    request.resume()
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"Not found"}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    readTaken: () => taken,
    close: () => server.close(),
  }
}
