import { connect, createServer, type Server, type Socket } from 'node:net'

/** How a host before the API fails. */
export type HostFault =
  /** Nobody listens on its port. */
  | 'closed'
  /** It resets a connection when a request comes. */
  | 'resets'
  /** It resets a kept-alive connection when the next request comes. */
  | 'resets-when-reused'
  /** It closes a connection after an answer that said nothing of it. */
  | 'closes-after-answer'

export interface Host {
  url: string
  /** Requests that got no answer. */
  refused: () => number
  stop: () => Promise<void>
}

/** A host on loopback that passes on to `target` what its fault leaves. */
export async function startHost(fault: HostFault, target: string): Promise<Host> {
  const sockets = new Set<Socket>()
  let refused = 0
  const server = createServer((socket) => {
    keep(socket)
    if (fault === 'resets') return void socket.once('data', () => reset(socket))
    const upstream = keep(connect(Number(new URL(target).port), '127.0.0.1'))
    let answered = false
    socket.on('data', (bytes) => {
      if (answered && fault === 'resets-when-reused') reset(socket)
      else upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      answered = true
      socket.write(bytes)
      if (fault === 'closes-after-answer') socket.end()
    })
    socket.once('close', () => upstream.destroy())
  })

  function keep(socket: Socket): Socket {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    return socket.on('error', () => {})
  }

  function reset(socket: Socket): void {
    refused += 1
    socket.resetAndDestroy()
  }

  const url = await listen(server)
  if (fault === 'closed') await close(server)
  return {
    url,
    refused: () => refused,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await close(server)
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    if (server.listening) server.close(() => resolve())
    else resolve()
  })
