import type * as ServerModule from '@tcaptcha/server'
import type * as SimulatorModule from '@tcaptcha/simulator'
import { createApi } from './create-api.ts'
import type { SessionNotes } from './session/session-note.ts'

/** The two packages that play: what they export, from source or built. */
export interface Modules {
  readonly simulator: Pick<typeof SimulatorModule, 'createSimulator' | 'simulatorKeys' | 'apiScenarios'>
  readonly server: Pick<typeof ServerModule, 'createVerifier' | 'guard' | 'visitTokenHandler' | 'memory' | 'reasons'>
}

/** How requests get from here to the vendor: by HTTP, or in a worker by a call. */
export interface Transport {
  /** What `vendor/` and `api/` are asked under: a URL that ends with a slash. */
  readonly base: string
  readonly fetch: typeof fetch
  /** Given where the backend may be stopped at any time. */
  readonly notes?: SessionNotes
  /** For tickets of the vendor itself, where the playground was started with them. */
  readonly keys?: VendorKeys | undefined
}

/** Keys of an account of the vendor's. They stay in this process. */
export interface VendorKeys {
  readonly appSecretKey: string
  readonly secretId: string
  readonly secretKey: string
  readonly endpoint: 'cn' | 'intl'
}

/** Answers what is asked under `vendor/` and `api/`. Knows nothing of Node, so that a worker may run it. */
export interface Backend {
  (request: Request): Promise<Response>
  /** Ends the servers of all sessions, which look by themselves otherwise. */
  close: () => void
}

/** The vendor and the shop's server, which meet only over `transport`. */
export function createBackend(modules: Modules, transport: Transport): Backend {
  const vendor = modules.simulator.createSimulator()
  const api = createApi(modules, vendor.tickets, transport)
  const answer = (request: Request) => {
    const path = toBackendPath(request.url, transport.base)
    return path?.startsWith('api/') ? api.answer(request, path) : vendor.fetch(request)
  }
  return Object.assign(answer, { close: api.close })
}

/** What a URL names below `base`, where that is a backend's to answer. Its host may go by several names. */
export function toBackendPath(url: string, base: string): string | undefined {
  const [{ pathname }, { pathname: root }] = [new URL(url), new URL(base)]
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : ''
  return /^(?:vendor|api)\//.test(path) ? path : undefined
}
