import type { IncomingMessage, ServerResponse } from 'node:http'

const longestBody = 65_536

/** Node's request as the web's. A path stays a path: `//elsewhere/` does not become another host. */
export async function toRequest(
  incoming: IncomingMessage & { originalUrl?: string | undefined },
  signal: AbortSignal,
): Promise<Request> {
  const { method = 'GET', headers, originalUrl, url = '' } = incoming
  const path = `/${(originalUrl ?? url).replace(/^\/+/, '')}`
  const init: RequestInit = { method, signal }
  if (method !== 'GET' && method !== 'HEAD') init.body = await readBody(incoming)
  return new Request(`http://${headers.host ?? '127.0.0.1'}${path}`, init)
}

/** The web's response as Node's. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let body = ''
  incoming.setEncoding('utf8')
  for await (const chunk of incoming) {
    body += String(chunk)
    if (body.length > longestBody) throw new Error('The body is too long.')
  }
  return body
}
