import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { connect, post, serve } from './serve.ts'

describe('keepAliveFetch', () => {
  it('sends method, path, headers and body, and gives status, headers and text', async () => {
    const { port } = await serve(async (request, response) => {
      const { method, url, headers } = request
      const body = await text(request)
      response.writeHead(201, { 'x-answer': 'yes' }).end(JSON.stringify({ method, url, headers, body }))
    })
    const headers = { 'content-type': 'application/json; charset=utf-8', authorization: 'TC3' }
    const answer = await connect()(new URL(`http://127.0.0.1:${port}/a?b=c`), post({ headers, body: '{"ü":1}' }))
    expect([answer.status, answer.headers.get('X-Answer'), answer.headers.get('toString')]).toEqual([201, 'yes', null])
    const sent: unknown = JSON.parse(await answer.text())
    expect(sent).toMatchObject({ method: 'POST', url: '/a?b=c', body: '{"ü":1}' })
    expect(sent).toHaveProperty('headers', {
      ...headers,
      'accept-encoding': 'identity',
      'content-length': '8',
      host: `127.0.0.1:${port}`,
      connection: 'keep-alive',
    })
  })

  it('gives the body as a stream, too, and null where there is none', async () => {
    const { port } = await serve((request, response) => response.end(request.url === '/' ? '' : 'wörter'))
    const transport = connect()
    const answer = await transport(`http://127.0.0.1:${port}/full`, post())
    const { body } = answer
    expect(answer.body).toBe(body)
    expect(await new Response(body).text()).toBe('wörter')
    const empty = await transport(`http://127.0.0.1:${port}/`, post())
    expect([empty.body, await empty.text()]).toEqual([null, ''])
  })

  it('uses one connection for call after call, and one each for calls at once', async () => {
    const { port, seen } = await serve((_, response) => response.end('fine'))
    const transport = connect()
    const call = () => transport(`http://127.0.0.1:${port}/`, post())
    for (let n = 0; n < 20; n++) await call()
    expect(seen.connections).toBe(1)
    for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 8 }, call))
    expect(seen.connections).toBe(8)
  })

  it('opens no more sockets than `maxSockets`, and makes the other calls wait', async () => {
    const waiting: (() => void)[] = []
    const { port, seen } = await serve((_, response) => void waiting.push(() => response.end('fine')))
    const transport = connect({ maxSockets: 2 })
    const calls = Array.from({ length: 6 }, () => transport(`http://127.0.0.1:${port}/`, post()))
    for (let served = 0; served < 6; served += 2) {
      await expect.poll(() => waiting.length).toBe(2)
      for (const answer of waiting.splice(0)) answer()
    }
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(seen.connections).toBe(2)
  })

  it('follows no redirect when told so, and leaves all else to the global fetch', async () => {
    const { port } = await serve((request, response) => {
      if (request.url === '/there') return void response.end('arrived')
      response.writeHead(302, { location: '/there' }).end('moved')
    })
    const transport = connect()
    const url = `http://127.0.0.1:${port}/`
    const manual = await transport(url, post())
    expect([manual.status, manual.headers.get('location'), await manual.text()]).toEqual([302, '/there', 'moved'])
    expect(await (await transport(url, { redirect: 'follow' })).text()).toBe('arrived')
    expect(await transport(url, { redirect: 'follow' })).toBeInstanceOf(Response)
  })

  it('gives status and headers of an answer that is too long, but no body', async () => {
    const { port, open } = await serve((_, response) => void response.writeHead(403).end('x'.repeat(1_000_000)))
    const answer = await connect()(`http://127.0.0.1:${port}/`, post())
    expect(answer.status).toBe(403)
    await expect(answer.text()).rejects.toThrow('more than 65536 bytes')
    await expect(answer.body?.getReader().read()).rejects.toThrow('more than 65536 bytes')
    await expect.poll(() => open.size).toBe(0)
  })

  it('reads an answer of exactly `maxBytes`', async () => {
    const { port } = await serve((_, response) => response.end('12345678'))
    expect(await (await connect({ maxBytes: 8 })(`http://127.0.0.1:${port}/`, post())).text()).toBe('12345678')
  })

  it('closes its sockets, ends what is under way and takes no more calls', async () => {
    const { port, open } = await serve((request, response) => void (request.url === '/fine' && response.end()))
    const transport = connect({ maxSockets: 2 })
    await transport(`http://127.0.0.1:${port}/fine`, post())
    const calls = Array.from({ length: 4 }, () => transport(`http://127.0.0.1:${port}/hang`, post()))
    const ends = Promise.allSettled(calls)
    await expect.poll(() => open.size).toBe(2)
    transport.close()
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    await expect.poll(() => open.size).toBe(0)
    await expect(transport(`http://127.0.0.1:${port}/fine`, post())).rejects.toThrow('fetch failed')
    expect(open.size).toBe(0)
  })
})
