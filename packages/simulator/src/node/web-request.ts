import type { IncomingMessage, ServerResponse } from 'node:http'

/** In bytes: longer than any request that the simulator knows. */
const longestBody = 65_536

/** Node's request. `originalUrl` is the full path, where a router has removed its prefix. */
export type NodeRequest = IncomingMessage & { originalUrl?: string | undefined }

/** Converts Node's request into a web one. The body stays byte for byte the same, because a signature covers it. */
export async function toRequest(incoming: NodeRequest, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', originalUrl, url = '' } = incoming
  const headers = toHeaders(incoming)
  const init: RequestInit = { method, headers, signal }
  const body = await read(incoming)
  if (body.length > 0 && method !== 'GET' && method !== 'HEAD') init.body = body
  // `//elsewhere/` must not become another host.
  const path = `/${(originalUrl ?? url).replace(/^\/+/, '')}`
  const scheme = 'encrypted' in incoming.socket && incoming.socket.encrypted ? 'https' : 'http'
  return new Request(`${scheme}://${headers.get('host') ?? '127.0.0.1'}${path}`, init)
}

/** HTTP/2 has no distinct headers, and names of its own (`:authority`), which are none in HTTP/1. */
function toHeaders({ headersDistinct, headers: all }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(headersDistinct ?? all)) {
    if (!name.startsWith(':')) headers.set(name, [value].flat().join(', '))
  }
  const authority = all[':authority']
  if (typeof authority === 'string' && !headers.has('host')) headers.set('host', authority)
  return headers
}

/** Sends a web response through Node's, chunk by chunk. Rejects when its body breaks. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return void outgoing.end()
    // Waits until the chunk was sent: breaking the connection must not lose the chunks before.
    await new Promise((resolve) => outgoing.write(value, resolve))
  }
}

async function read(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
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
