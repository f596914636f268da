import type { IncomingMessage, ServerResponse } from 'node:http'
import type * as NodeModule from '@tcaptcha/simulator/node'
import type { Plugin } from 'vite'
import { nodeMark } from '../src/backend-client/node-mark.ts'
import { createBackend, type Backend, type Modules } from '../backend/create-backend.ts'
import { readVendorKeys } from './vendor-keys.ts'

// Not written into imports: whoever loads this config would look for builds that only `vite preview` needs.
const names = {
  simulator: '@tcaptcha/simulator',
  node: '@tcaptcha/simulator/node',
  server: '@tcaptcha/server',
} as const

/**
 * The vendor under `/vendor/` and the shop's server under `/api/`, on the playground's own origin. While developing the
 * packages come from their sources, and anew when those change; behind a build they are the built ones.
 */
export function serveBackend(): Plugin {
  return {
    name: 'serve-backend',
    configureServer({ middlewares, ssrLoadModule }) {
      middlewares.use(createHandler(ssrLoadModule))
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(createHandler((name) => import(name)))
    },
  }
}

/** What answers under `/vendor/` and `/api/`, with the packages that `load` gives. */
export function createHandler(load: (name: string) => Promise<unknown>) {
  // Challenges, tickets and verdicts are remembered, so there is one for each version of the code.
  let current: { modules: Modules; backend: Backend } | undefined

  async function find(base: string): Promise<Backend> {
    const [simulator, server] = await Promise.all([load(names.simulator), load(names.server)])
    if (current && current.modules.simulator === simulator && current.modules.server === server) return current.backend
    const modules = { simulator, server } as Modules
    const backend = createBackend(modules, {
      base,
      fetch: (url, init) => fetch(url, init),
      keys: readVendorKeys(process.env),
    })
    current?.backend.close()
    current = { modules, backend }
    return backend
  }

  return async (incoming: IncomingMessage, outgoing: ServerResponse, next: (error?: unknown) => void) => {
    // Of a page, that it needs no service worker.
    outgoing.setHeader('server-timing', nodeMark)
    if (!/^\/(?:vendor|api)\//.test(incoming.url ?? '')) return next()
    // Where this server listens, not what a `Host` claims: the verifier posts there. Before anything is waited for: the
    // socket of a client that has left meanwhile has no port any more, and the first one's would stay for good.
    const base = `http://127.0.0.1:${incoming.socket.localPort}/`
    try {
      const { toNodeHandler } = (await load(names.node)) as typeof NodeModule
      await toNodeHandler(await find(base))(incoming, outgoing)
    } catch (error) {
      next(error)
    }
  }
}
