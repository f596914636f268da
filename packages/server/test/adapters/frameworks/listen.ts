import { createServer, type RequestListener, type Server } from 'node:http'
import type { Served } from '../contract/site.ts'

/** Listens on a free port of the loopback interface. */
export async function listen(given: RequestListener | Server): Promise<Served> {
  const server = typeof given === 'function' ? createServer(given) : given
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
