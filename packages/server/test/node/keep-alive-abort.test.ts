import { describe, expect, it } from 'vitest'
import { connect, post, serve } from './serve.ts'

describe('on abort, keepAliveFetch', () => {
  it('rejects with the reason of the signal and destroys the socket', async () => {
    const { port, open } = await serve(() => {})
    const controller = new AbortController()
    const call = connect()(`http://127.0.0.1:${port}/`, post({ signal: controller.signal }))
    await expect.poll(() => open.size).toBe(1)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(call).rejects.toBe(reason)
    await expect.poll(() => open.size).toBe(0)
  })

  it('ends an answer that has begun and goes no further', async () => {
    const { port, open } = await serve((_, response) => void response.writeHead(200).write('half'))
    const controller = new AbortController()
    const call = connect()(`http://127.0.0.1:${port}/`, post({ signal: controller.signal }))
    await expect.poll(() => open.size).toBe(1)
    controller.abort()
    await expect(call).rejects.toHaveProperty('name', 'AbortError')
    await expect.poll(() => open.size).toBe(0)
  })

  it('opens no socket for a signal that is aborted already', async () => {
    const { port, seen } = await serve((_, response) => response.end('fine'))
    const transport = connect()
    const late = transport(`http://127.0.0.1:${port}/`, post({ signal: AbortSignal.abort() }))
    await expect(late).rejects.toHaveProperty('name', 'AbortError')
    await transport(`http://127.0.0.1:${port}/`, post())
    expect(seen.connections).toBe(1)
  })

  it.each(['at once', 'in the next tick', 'in the next turn'])(
    'survives an abort %s, while it connects',
    async (when) => {
      const { port, server } = await serve(() => {})
      await new Promise((resolve) => server.close(resolve))
      const controller = new AbortController()
      const call = connect()(`http://127.0.0.1:${port}/`, post({ signal: controller.signal }))
      const abort = () => controller.abort()
      if (when === 'at once') abort()
      else if (when === 'in the next tick') process.nextTick(abort)
      else setImmediate(abort)
      await expect(call).rejects.toHaveProperty('name')
    },
  )

  it('leaves no socket and no waiting call behind a hundred calls that were given up', async () => {
    const { port, open, seen } = await serve((request, response) => void (request.url === '/fine' && response.end()))
    const transport = connect({ maxSockets: 10 })
    const controllers = Array.from({ length: 100 }, () => new AbortController())
    const calls = controllers.map(({ signal }) => transport(`http://127.0.0.1:${port}/hang`, post({ signal })))
    const ends = Promise.allSettled(calls)
    await expect.poll(() => open.size).toBe(10)
    // Those that wait first: aborting one that holds a socket starts the next.
    for (const controller of controllers.toReversed()) controller.abort()
    expect((await ends).every(({ status }) => status === 'rejected')).toBe(true)
    await expect.poll(() => open.size).toBe(0)
    expect(seen.connections).toBe(10)
    expect((await transport(`http://127.0.0.1:${port}/fine`, post())).status).toBe(200)
  })

  it('lets a signal go that has outlived its call', async () => {
    const { port } = await serve((_, response) => response.end('fine'))
    const listening = new Set<unknown>()
    const controller = new AbortController()
    const { signal } = controller
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...given: Parameters<typeof add>) => (listening.add(given[1]), add(...given))
    signal.removeEventListener = (...given: Parameters<typeof remove>) => (listening.delete(given[1]), remove(...given))
    const answer = await connect()(`http://127.0.0.1:${port}/`, post({ signal }))
    controller.abort()
    expect([listening.size, await answer.text()]).toEqual([0, 'fine'])
  })
})
