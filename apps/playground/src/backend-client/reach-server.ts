import { nodeMark } from './node-mark.ts'
import { toServerUrl } from './server-url.ts'

/** Below the thirty seconds after which browsers stop a worker that has nothing to do. */
const stayEvery = 20_000

let reached: Promise<void> | undefined

/**
 * Resolves once somebody answers what is asked under `vendor/` and `api/`: Node where it serves this page, a service worker
 * where nobody but a file server does. Rejects where the browser has no service workers.
 */
export const reachServer = (): Promise<void> => (reached ??= isServedByNode() ? dismissWorker() : summonWorker())

/** Whether a server answers under `api/` that others than this page can ask, too. */
export function isServedByNode(): boolean {
  const [page] = performance.getEntriesByType('navigation')
  return page instanceof PerformanceNavigationTiming && page.serverTiming.some(({ name }) => name === nodeMark)
}

const workerUrl = toServerUrl('service-worker.js')
const isOurs = (worker: ServiceWorker | null | undefined) => worker?.scriptURL === workerUrl.href

async function summonWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('There is no service worker here.')
  const { serviceWorker } = navigator
  await serviceWorker.register(workerUrl, { updateViaCache: 'none' })
  const { active } = await serviceWorker.ready
  // On the first visit it comes by itself; to a page that was reloaded with Shift it has to be called.
  while (!isOurs(serviceWorker.controller)) {
    const changed = new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    })
    call(active)
    await changed
  }
  // A worker that is stopped forgets what its server has seen.
  if (window === window.top) setInterval(() => call(serviceWorker.controller), stayEvery)
}

// It has no origin that could be named.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const call = (worker: ServiceWorker | null) => worker?.postMessage('claim')

/** One that a static build left at this address would answer in Node's place, from code of that day. */
async function dismissWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  if (isOurs(registration?.active)) await registration?.unregister()
  // It keeps the pages that it has until they go, also when another of them dismissed it.
  if (!isOurs(navigator.serviceWorker.controller)) return
  location.reload()
  await new Promise(() => {})
}
