import type { FakeClock } from './fake-clock.ts'
import type { Vendor, VendorMode, VendorQuery } from './vendor.ts'

export interface FakeFetch {
  fetch: typeof fetch
  /** Whether the script's hosts answer. */
  hosts: 'up' | 'down' | 'second-stage-down'
  /** Whether this server's own network works: without it nothing answers, neither the vendor nor anybody else. */
  egress: 'up' | 'gone'
  /** Says of each request whether it gets lost on its way. */
  isLost: () => boolean
  /** What a host that isn't the vendor's answers. */
  controlHost: 'up' | 'down'
  /** URLs that don't answer although the other hosts do. */
  deadUrls: Set<string>
  /** URLs of looks at hosts. */
  probes: string[]
  /** Says of each request which endpoint is dead. */
  deadEndpoint: string | undefined
}

export const controlUrl = 'https://control.example/'

/** A `fetch` that reaches the vendor's stand-in without a socket. What hangs waits for the clock. */
export function createFakeFetch(vendor: Vendor, clock: FakeClock): FakeFetch {
  const fake: FakeFetch = {
    hosts: 'up',
    egress: 'up',
    isLost: () => false,
    controlHost: 'up',
    deadUrls: new Set(),
    probes: [],
    deadEndpoint: undefined,
    fetch: async (input, init) => {
      const url = new URL(String(input))
      const signal = init?.signal ?? undefined
      if (fake.egress === 'gone' || fake.isLost()) return hang(signal)
      if (init?.method !== 'POST') return probe(url)
      if (url.host === fake.deadEndpoint) throw failure('ECONNREFUSED')
      const query = JSON.parse(String(init.body)) as VendorQuery
      query.Action = new Headers(init.headers).get('x-tc-action') ?? ''
      return respond(query, vendor.modeFor(query), signal)
    },
  }
  return fake

  function probe(url: URL) {
    fake.probes.push(url.href)
    if (url.href === controlUrl) {
      if (fake.controlHost === 'down') throw failure('ECONNREFUSED')
      return new Response('x')
    }
    if (fake.deadUrls.has(url.href)) throw failure('ENOTFOUND')
    const down = fake.hosts === 'down' || (fake.hosts === 'second-stage-down' && url.host.includes('gtimg'))
    if (down) throw failure('ECONNREFUSED')
    return new Response('x', { headers: { 'content-type': 'text/javascript' } })
  }

  async function respond(query: VendorQuery, mode: VendorMode, signal: AbortSignal | undefined) {
    if (mode === 'refused') throw failure('ECONNREFUSED')
    if (mode === 'reset') throw failure('UND_ERR_SOCKET')
    if (mode === 'hang') return hang(signal)
    if (vendor.latency > 0) await pause(vendor.latency, signal)
    const { status, body } = vendor.answer(query, mode)
    // A response of this status has none.
    return new Response(status === 304 ? null : body, {
      status,
      headers: { date: new Date(clock.now()).toUTCString() },
    })
  }

  function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = clock.setTimeout(resolve, ms)
      signal?.addEventListener('abort', () => {
        cancel()
        reject(aborted())
      })
    })
  }
}

function hang(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(aborted())
    signal?.addEventListener('abort', () => reject(aborted()))
  })
}

const aborted = () => new DOMException('This operation was aborted', 'AbortError')

const failure = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
