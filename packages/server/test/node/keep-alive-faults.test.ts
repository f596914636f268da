import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connect, listen, post, serve, whilePolluted } from './serve.ts'

/** What a call came to, in short. */
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => {
      if (!(error instanceof TypeError)) return error
      const { message, cause, reusedSocket } = error as TypeError & { reusedSocket?: boolean }
      return { message, code: (cause as { code?: string }).code, reusedSocket }
    },
  )
const failed = (code: string, reusedSocket = false) => ({ message: 'fetch failed', code, reusedSocket })

/** A server that speaks HTTP only as far as `onRequest` does. */
const serveRaw = (onRequest: (socket: Socket, count: number) => void) => {
  let count = 0
  return listen(
    createServer((socket) => {
      socket.on('data', () => onRequest(socket, ++count))
      socket.on('error', () => {})
    }),
  )
}
const fine = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine'

describe('when something is wrong, keepAliveFetch', () => {
  it('says that nobody listens', async () => {
    const { port, server } = await serve(() => {})
    await new Promise((resolve) => server.close(resolve))
    expect(await failureOf(connect()(`http://127.0.0.1:${port}/`, post()))).toEqual(failed('ECONNREFUSED'))
  })

  it('says that the connection was reset before an answer, and that it was new', async () => {
    const { port, open } = await serveRaw((socket) => socket.resetAndDestroy())
    expect(await failureOf(connect()(`http://127.0.0.1:${port}/`, post()))).toEqual(failed('ECONNRESET'))
    expect(open.size).toBe(0)
  })

  it('says that a connection which had served before was reset, and opens another for the next call', async () => {
    const { port, seen } = await serveRaw((socket, count) =>
      count === 2 ? socket.resetAndDestroy() : socket.write(fine),
    )
    const transport = connect()
    const call = () => transport(`http://127.0.0.1:${port}/`, post())
    expect(await (await call()).text()).toBe('fine')
    expect(await failureOf(call())).toEqual(failed('ECONNRESET', true))
    expect(await (await call()).text()).toBe('fine')
    expect(seen.connections).toBe(2)
  })

  it('rejects an answer that was cut off', async () => {
    const { port } = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfine'))
    expect(await failureOf(connect()(`http://127.0.0.1:${port}/`, post()))).toEqual(failed('ECONNRESET'))
  })

  it.each([
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', /^HPE_/],
    ['another protocol', 'HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', /^ECONNRESET$/],
    ['endless headers', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`, /^HPE_HEADER_OVERFLOW$/],
  ])('rejects %s, and keeps no socket', async (_, answer, code) => {
    const { port, open } = await serveRaw((socket) => socket.write(answer))
    const failure = await failureOf(connect()(`http://127.0.0.1:${port}/`, post()))
    expect(failure).toMatchObject({ code: expect.stringMatching(code) })
    await expect.poll(() => open.size).toBe(0)
  })

  it.each([
    ['an address', 'nonsense', {}, 'ERR_INVALID_URL'],
    ['a protocol', 'ftp://127.0.0.1/', {}, 'ERR_INVALID_PROTOCOL'],
    ['a header', 'http://127.0.0.1/', { headers: { x: '\n' } }, 'ERR_INVALID_CHAR'],
  ])('rejects %s that Node does not send, and gives its slot back', async (_, url, init, code) => {
    const { port } = await serve((__, response) => response.end('fine'))
    const transport = connect({ maxSockets: 1 })
    expect(await failureOf(transport(url, post(init)))).toEqual(failed(code))
    expect((await transport(`http://127.0.0.1:${port}/`, post())).status).toBe(200)
  })

  it('sends where the URL says, whatever sits on a prototype', async () => {
    const { port } = await serve((request, response) => response.end(request.url))
    const names = ['socketPath', 'hostname', 'port', 'method', 'agent', 'lookup', 'maxSockets', 'maxBytes', 'ca']
    for (const name of names) {
      const call = async () => (await connect()(`http://127.0.0.1:${port}/path`, post())).text()
      expect([name, await whilePolluted(name, 1, call)]).toEqual([name, '/path'])
    }
  })
})
