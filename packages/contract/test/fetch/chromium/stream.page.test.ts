import { createSecureServer, type Http2ServerRequest } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useSites } from '../support/site.ts'
import { useChromium } from './use-chromium.ts'

const { site } = useSites()
const { open } = useChromium()
/** Chromium sends a stream over HTTP/2 alone, which needs TLS. */
const keys = generate([{ name: 'commonName', value: '127.0.0.1' }], { keySize: 2048, algorithm: 'sha256' })
const received: { ticket: unknown; body: string }[] = []
const server = createSecureServer({ key: keys.private, cert: keys.cert }, async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
    return
  }
  received.push({ ticket: request.headers['x-captcha-ticket'], body: await read(request) })
  response.writeHead(200).end('welcome')
})

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

async function read(request: Http2ServerRequest) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Sends one that says, when it is read, how often the captcha was opened by then. */
const sendStream = () => {
  const { captchaFetch, solved } = window.tools
  const captcha = solved()
  const pieces = 2
  let read = 0
  const source = {
    pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      if (read++ === pieces) controller.close()
      else controller.enqueue(new TextEncoder().encode(`${captcha.opened()} `))
    },
  }
  const body = new ReadableStream<Uint8Array>(source, { highWaterMark: 0 })
  const init = { method: 'POST', body, duplex: 'half' }
  return captchaFetch(captcha)('/upload', init).then((response) => response.text(), String)
}

it('a stream goes out once, with the ticket, over HTTP/2', async () => {
  const page = await open(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.evaluate(sendStream)).toBe('welcome')
  expect(received).toEqual([{ ticket: 'tr0-1', body: '1 1 ' }])
})

it('over HTTP/1.1 it fails as in fetch, and is not sent', async () => {
  const page = await open(`${site.origin}/`)
  expect(await page.evaluate(sendStream)).toBe('TypeError: Failed to fetch')
  expect(site.received).toEqual([])
})
