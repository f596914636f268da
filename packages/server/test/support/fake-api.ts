import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createVendor, type VendorQuery } from './vendor.ts'

/** How the connection itself misbehaves, beyond what the vendor's modes say. */
export type Wire = 'fine' | 'hang' | 'reset' | 'cut' | 'slow' | 'huge' | 'redirect'

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** DescribeCaptchaResult on a free loopback port: real HTTP, the TC3 signature checked by a second implementation. */
export async function startFakeApi(keys: { secretId: string; secretKey: string }) {
  const now = { ms: () => Date.now() }
  const vendor = createVendor(() => now.ms())
  const state = {
    wire: 'fine' as Wire,
    token: undefined as string | undefined,
    hanging: new Set<unknown>(),
    requests: 0,
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, Buffer.concat(chunks), response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  function answer(request: IncomingMessage, body: Buffer, response: ServerResponse) {
    // A look at the script's host.
    if (request.method === 'GET') return void response.end('x')
    state.requests += 1
    if (state.wire === 'hang') {
      state.hanging.add(request.socket)
      request.socket.on('close', () => state.hanging.delete(request.socket))
      return
    }
    if (state.wire === 'reset') return void request.socket.destroy()
    if (state.wire === 'redirect') return void response.writeHead(302, { location: '/elsewhere' }).end()
    const error = checkSignature(request, body)
    const query = JSON.parse(body.toString()) as VendorQuery
    const mode = error ? { error } : vendor.modeFor(query)
    const { status, body: text } = vendor.answer(query, mode)
    const date = new Date(now.ms()).toUTCString()
    response.writeHead(status, { 'content-type': 'application/json', date, 'content-length': Buffer.byteLength(text) })
    if (state.wire === 'cut') {
      response.write(text.slice(0, 10), () => request.socket.destroy())
      return
    }
    if (state.wire === 'slow') return void response.write(text.slice(0, 10))
    response.end(text)
  }

  function checkSignature(request: IncomingMessage, body: Buffer): string | undefined {
    const header = (name: string) => String(request.headers[name] ?? '')
    const timestamp = Number(header('x-tc-timestamp'))
    if (Math.abs(now.ms() / 1000 - timestamp) > 300) return 'AuthFailure.SignatureExpire'
    if (header('x-tc-action') !== 'DescribeCaptchaResult' || header('x-tc-version') !== '2019-07-22')
      return 'InvalidAction'
    if (state.token !== undefined && header('x-tc-token') !== state.token) return 'AuthFailure.TokenFailure'
    const match =
      /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/captcha\/tc3_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/
    const [, id, date = '', names = '', signature] = match.exec(header('authorization')) ?? []
    if (id !== keys.secretId) return 'AuthFailure.SecretIdNotFound'
    const block = names.split(';').map((name) => `${name}:${header(name).toLowerCase()}\n`)
    const canonical = ['POST', '/', '', block.join(''), names, sha256(body)].join('\n')
    const text = ['TC3-HMAC-SHA256', timestamp, `${date}/captcha/tc3_request`, sha256(canonical)].join('\n')
    const key = ['captcha', 'tc3_request'].reduce(hmac, hmac(`TC3${keys.secretKey}`, date))
    return hmac(key, text).toString('hex') === signature ? undefined : 'AuthFailure.SignatureFailure'
  }

  return {
    vendor,
    state,
    now,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type FakeApi = Awaited<ReturnType<typeof startFakeApi>>
