import { createVerifier, guard, memory, reasons, visitTokenHandler } from '@tcaptcha/server'
import { apiScenarios, createSimulator, simulatorKeys } from '@tcaptcha/simulator'
import { createBackend, toBackendPath, type Backend } from '../../backend/create-backend.ts'
import { createCacheNotes } from './cache-notes.ts'
import { scope } from './worker-scope.ts'

const base = scope.registration.scope

/** The server half, where there is no Node. What it asks of the vendor it asks of itself: no request leaves the worker. */
const backend: Backend = createBackend(
  {
    simulator: { createSimulator, simulatorKeys, apiScenarios },
    server: { createVerifier, guard, memory, reasons, visitTokenHandler },
  },
  { base, notes: createCacheNotes(base), fetch: (url, init) => backend(new Request(url, init)) },
)

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
// A page that found itself without its worker asks for it; and while one talks to it, the worker is not stopped.
scope.addEventListener('message', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (toBackendPath(request.url, base) === undefined) return
  // A connection that was reset, or a page that has gone. What hangs stays pending as long as the page waits for it.
  event.respondWith(backend(request).catch(() => Response.error()))
})
