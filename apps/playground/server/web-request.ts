import type { IncomingMessage, ServerResponse } from 'node:http'

const longestBody = 65_536

/** Node's request as the web's, its body byte for byte: a signature covers it. A path stays a path: `//elsewhere/` does not become another host. */
export async function toRequest(
  incoming: IncomingMessage & { originalUrl?: string | undefined },
  signal: AbortSignal,
): Promise<Request> {
  const { method = 'GET', originalUrl, url = '' } = incoming
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) headers.set(name, values.join(', '))
  const path = `/${(originalUrl ?? url).replace(/^\/+/, '')}`
  const init: RequestInit = { method, headers, signal }
  const body = await readBody(incoming)
  if (body.length > 0 && method !== 'GET' && method !== 'HEAD') init.body = body
  return new Request(`http://${headers.get('host') ?? '127.0.0.1'}${path}`, init)
}

/** The web's response as Node's, chunk by chunk: a body that is cut or stalls is so here, too. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return void outgoing.end()
    await new Promise((resolve) => outgoing.write(value, resolve))
  }
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > longestBody) throw new Error('The body is too long.')
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}
