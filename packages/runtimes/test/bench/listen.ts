import type { Server, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Serves on a free port of loopback until the test ends. Gives the URL, and an undo for those who end before. */
export async function listen(server: Server): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  onTestFinished(close)
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, close }
}
