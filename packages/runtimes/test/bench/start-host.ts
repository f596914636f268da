import { connect, createServer, type Socket } from 'node:net'
import { listen } from './listen.ts'

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
  /** Connections that it reset. */
  resets: () => number
}

/** A host on loopback that passes on to `target` what its fault leaves, until the test ends. */
export async function startHost(fault: HostFault, target: string): Promise<Host> {
  let resets = 0
  const server = createServer((socket) => {
    socket.on('error', () => {})
    if (fault === 'resets') socket.once('data', () => reset(socket))
    else passOn(socket)
  })

  function passOn(socket: Socket): void {
    const upstream = connect(Number(new URL(target).port), '127.0.0.1').on('error', () => socket.destroy())
    let hasAnswered = false
    socket.on('data', (bytes) => {
      if (hasAnswered && fault === 'resets-when-reused') reset(socket)
      else upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      hasAnswered = true
      socket.write(bytes)
      if (fault === 'closes-after-answer') socket.end()
    })
    socket.once('close', () => upstream.destroy())
  }

  function reset(socket: Socket): void {
    resets += 1
    socket.resetAndDestroy()
  }

  const { url, close } = await listen(server)
  if (fault === 'closed') await close()
  return { url, resets: () => resets }
}
