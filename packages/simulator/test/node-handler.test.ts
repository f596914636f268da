import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createSimulator } from '../src/index.ts'
import { type NodeHandler, type NodeRequest, toNodeHandler } from '../src/node.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** Serves a handler, as a router that has cut `mount` off the path. */
async function serve(handler: NodeHandler, mount = '') {
  const failures: unknown[] = []
  const server = createServer((incoming: NodeRequest, outgoing) => {
    incoming.originalUrl = incoming.url
    incoming.url = incoming.url?.slice(mount.length) ?? ''
    handler(incoming, outgoing).catch((error: unknown) => {
      failures.push(error)
      outgoing.writeHead(500).end()
    })
  })
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, failures }
}

describe('toNodeHandler', () => {
  it('keeps the path that a router cut off, so that later requests find their way back', async () => {
    const { url } = await serve(toNodeHandler(createSimulator().fetch), '/vendor')
    const response = await fetch(`${url}/vendor/~config-hang/TJCaptcha.js`)
    expect(await response.text()).toContain(`${url}/vendor/~config-hang/1/`)
  })

  it('ends what hangs when the client has gone', async () => {
    const simulator = createSimulator({ scenario: 'entry-hang' })
    const reasons: unknown[] = []
    const watched = (request: Request) => {
      request.signal.addEventListener('abort', () => reasons.push(request.signal.reason))
      return simulator.fetch(request)
    }
    const { url, failures } = await serve(toNodeHandler(watched))
    const client = new AbortController()
    const asked = fetch(`${url}/TJCaptcha.js`, { signal: client.signal }).catch(() => 'gone')
    await expect.poll(() => simulator.requests.length).toBe(1)
    client.abort()
    expect(await asked).toBe('gone')
    await expect.poll(() => reasons.length).toBe(1)
    expect(failures).toEqual([])
  })

  it('says nothing of a client that left in the middle of its body, even before we were asked', async () => {
    const answers: Promise<void>[] = []
    const handler = toNodeHandler(createSimulator().fetch)
    const { url, failures } = await serve((incoming, outgoing) => {
      const answer = once(outgoing, 'close').then(() => handler(incoming, outgoing))
      answers.push(answer)
      return answer
    })
    const client = request(`${url}/cap_union_new_verify`, { method: 'POST', headers: { 'content-length': 9 } })
    client.on('error', () => {})
    client.write('half')
    await expect.poll(() => answers.length).toBe(1)
    client.destroy()
    await Promise.allSettled(answers)
    expect(failures).toEqual([])
  })

  it('leaves to its caller what could not be answered', async () => {
    const { url, failures } = await serve(toNodeHandler(() => Promise.reject(new Error('Broken.'))))
    expect((await fetch(url)).status).toBe(500)
    expect(failures).toEqual([new Error('Broken.')])
  })

  it('hands it to `next` where a router has one, and does not reject: most routers would not notice', async () => {
    const failures: unknown[] = []
    const broken = toNodeHandler(() => Promise.reject(new Error('Broken.')))
    const { url, failures: rejections } = await serve((incoming, outgoing) =>
      broken(incoming, outgoing, (error) => {
        failures.push(error)
        outgoing.writeHead(502).end()
      }),
    )
    expect((await fetch(url)).status).toBe(502)
    expect(failures).toEqual([new Error('Broken.')])
    expect(rejections).toEqual([])
  })

  it('refuses a body that no form of the vendor has', async () => {
    const { url, failures } = await serve(toNodeHandler(createSimulator().fetch))
    const body = 'x'.repeat(65_537)
    expect((await fetch(`${url}/cap_union_new_verify`, { method: 'POST', body })).status).toBe(500)
    expect(failures).toEqual([new Error('The body is too long.')])
  })
})
