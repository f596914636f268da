import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { afterAll, expect, it } from 'vitest'
import { toPath } from '../../src/shipped-files.ts'

type Verify = (input: { ticket: string | undefined }) => Promise<never>
type Next = (error?: unknown) => void
type Guard = (
  verifier: { verify: Verify },
  options: { ip: () => string },
) => (req: object, res: object, next: Next) => void

const load = createRequire(import.meta.url)
// What `require` gets: its parts are put together by other tools than those of the modules.
const { guard } = load(toPath('packages/server/dist/express.cjs')) as { guard: Guard }

const seen: unknown[] = []
const check = guard(
  { verify: ({ ticket }) => (seen.push(ticket), Promise.reject(new Error('seen'))) },
  { ip: () => '203.0.113.7' },
)

it.each(['application/json', 'application/x-www-form-urlencoded'])(
  'reads the ticket of a body that nobody has parsed: %s',
  async (type) => {
    const ticket = type.endsWith('json') ? 'in-json' : 'in-form'
    const body = type.endsWith('json') ? JSON.stringify({ ticket, randstr: '@' }) : `ticket=${ticket}&randstr=@`
    const url = await serve((request, response) => {
      check(Object.assign(request, own), response, (error) => response.end(String(error)))
    })
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
    expect(await response.text()).toBe('Error: seen')
    expect(seen.at(-1)).toBe(ticket)
  },
)

/** What Express adds to Node's request. */
const own = { originalUrl: '/', hostname: '', path: '/', params: {}, query: {}, get: () => undefined }

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
