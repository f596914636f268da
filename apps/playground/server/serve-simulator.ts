import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { sendResponse, toRequest } from './web-request.ts'

// Not written into the import: whoever loads this config would look for a build that only `vite preview` needs.
const simulator: string = '@tcaptcha/simulator'

/** Both the source and the built package fit. */
interface SimulatorModule {
  createSimulator: () => { fetch: (request: Request) => Promise<Response> }
}

/**
 * Plays the vendor under `prefix` of the same origin: `/vendor/~entry-404/TJCaptcha.js`. While developing the simulator
 * comes from its source, and anew when that changes; behind a build it is the built package.
 */
export function serveSimulator(prefix: string): Plugin {
  return {
    name: 'serve-simulator',
    configureServer({ middlewares, ssrLoadModule }) {
      middlewares.use(
        prefix,
        createHandler(() => ssrLoadModule(simulator) as Promise<SimulatorModule>),
      )
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(
        prefix,
        createHandler(() => import(simulator) as Promise<SimulatorModule>),
      )
    },
  }
}

function createHandler(load: () => Promise<SimulatorModule>) {
  // A simulator remembers its challenges and tickets, so there is one for each version of its code.
  const simulators = new WeakMap<SimulatorModule, ReturnType<SimulatorModule['createSimulator']>>()
  return async (incoming: IncomingMessage, outgoing: ServerResponse, next: (error?: unknown) => void) => {
    // A script that hangs must not outlive the page that asked for it.
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    try {
      const loaded = await load()
      const vendor = simulators.get(loaded) ?? loaded.createSimulator()
      simulators.set(loaded, vendor)
      await sendResponse(await vendor.fetch(await toRequest(incoming, gone.signal)), outgoing)
    } catch (error) {
      if (gone.signal.aborted) outgoing.destroy()
      else next(error)
    }
  }
}
