import type { Credentials } from '../../src/index.ts'
import type { FakeClock } from './fake-clock.ts'
import type { Vendor, VendorMode, VendorQuery } from './vendor.ts'

export interface FakeFetch {
  fetch: typeof fetch
  /** Whether the script's hosts answer. */
  hosts: 'up' | 'down' | 'second-stage-down'
  probes: string[]
  /** Give these to the verifier: asking for them tells us that a request is being made ready. */
  credentials: (keys: Credentials) => () => Credentials
}

/** A `fetch` that reaches the vendor's stand-in without a socket. A call that hangs lets the clock run. */
export function createFakeFetch(vendor: Vendor, clock: FakeClock): FakeFetch {
  const preparing = new Set<object>()
  const isPreparing = () => preparing.size > 0
  const fake: FakeFetch = {
    hosts: 'up',
    probes: [],
    credentials: (keys) => () => {
      const request = {}
      preparing.add(request)
      // One that is aborted while it is being signed never gets to `fetch`.
      const pause = new Promise((resolve) => setTimeout(resolve, 20))
      void Promise.all([pause, outlastSignature()]).then(() => preparing.delete(request))
      return keys
    },
    fetch: async (input, init) => {
      const url = new URL(String(input))
      if (init?.method !== 'POST') return probe(url)
      for (const request of preparing) {
        preparing.delete(request)
        break
      }
      const query = JSON.parse(String(init.body)) as VendorQuery
      return respond(query, vendor.modeFor(query), init.signal ?? undefined)
    },
  }
  return fake

  function probe(url: URL) {
    fake.probes.push(url.href)
    const down = fake.hosts === 'down' || (fake.hosts === 'second-stage-down' && url.host.includes('gtimg'))
    if (down) throw failure('ECONNREFUSED')
    return new Response('x', { headers: { 'content-type': 'text/javascript' } })
  }

  async function respond(query: VendorQuery, mode: VendorMode, signal: AbortSignal | undefined) {
    if (mode === 'refused') throw failure('ECONNREFUSED')
    if (mode === 'reset') throw failure('UND_ERR_SOCKET')
    if (mode === 'hang') return hang(signal)
    const { status, body } = vendor.answer(query, mode)
    return new Response(body, { status, headers: { date: new Date(clock.now()).toUTCString() } })
  }

  async function hang(signal: AbortSignal | undefined): Promise<Response> {
    const isOver = () => signal?.aborted === true
    while (!isOver()) {
      // Time stands still while another request is still being signed: the order of things must not depend on the machine.
      do {
        await outlastSignature()
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      } while (isPreparing())
      if (!isOver()) clock.runNext()
    }
    throw new DOMException('This operation was aborted', 'AbortError')
  }
}

/** A signature takes some ten operations, one after the other; how long each takes is up to the machine. */
async function outlastSignature(): Promise<void> {
  for (let operation = 0; operation < 30; operation++) await crypto.subtle.digest('SHA-256', new Uint8Array(64))
}

const failure = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
