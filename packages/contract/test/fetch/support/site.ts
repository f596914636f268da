import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A request as the server got it. */
export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  /** As a form, URL-encoded or multipart. */
  form: () => Promise<FormData>
}

const html = '<!doctype html><title>app</title><link rel="icon" href="data:,"><body>'

type Answer = (request: Received, response: ServerResponse) => void

/** A server whose every path takes each ticket once, and refuses all else. `GET /` is a page, which `received` has not. */
export interface Site {
  origin: string
  received: Received[]
  /** Other answers, by path. */
  answers: Record<string, Answer>
  refuse: (response: ServerResponse, status?: number) => void
}

/** Two servers, which are two origins, for the tests of a file. */
export function useSites(): { site: Site; other: Site } {
  const [site, stopSite] = createSite()
  const [other, stopOther] = createSite()
  afterAll(() => Promise.all([stopSite(), stopOther()]))
  return { site, other }
}

/** Lets pages of another origin send, as one that knows of the headers would. */
export const allowOrigin = (response: ServerResponse, origin: string): void => {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader(
    'access-control-allow-headers',
    'content-type, x-captcha-ticket, x-captcha-randstr, x-captcha-visit-token, x-captcha-correlation-id',
  )
}

export const toRedirect =
  (status: number, location: string): Answer =>
  (_, response) =>
    void response.writeHead(status, { location }).end()

function createSite(): [Site, () => Promise<unknown>] {
  const used = new Set<string>()
  const site: Site = {
    origin: '',
    received: [],
    answers: {},
    refuse: (response, status = 403) =>
      void response
        .writeHead(status, { 'content-type': 'application/json', 'x-tcaptcha': 'required' })
        .end('{"error":"captcha"}'),
  }
  const guard: Answer = ({ headers, body }, response) => {
    const ticket = String(headers['x-captcha-ticket'] ?? /\btr(?:0|error_)[\w-]+/.exec(body)?.[0] ?? '')
    if (!ticket || used.has(ticket)) return site.refuse(response)
    used.add(ticket)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ticket }))
  }
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/') {
      return response.setHeader('content-type', 'text/html').end(html)
    }
    const received = await read(request)
    site.received.push(received)
    const answer = site.answers[received.path.replace(/\?.*/, '')] ?? guard
    answer(received, response)
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    used.clear()
    site.received.length = 0
    site.answers = {}
  })
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return [site, stop]
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    // The client has left.
  }
  const body = Buffer.concat(chunks)
  const { method = '', url: path = '', headers } = request
  const type = headers['content-type'] ?? ''
  return {
    method,
    path,
    headers,
    body: body.toString(),
    form: () => new Response(body, { headers: { 'content-type': type } }).formData(),
  }
}
