/** Keeps the worker alive until the promise settles. */
interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

/** A request of a page in the worker's scope. */
interface AskedEvent extends LastingEvent {
  readonly request: Request
  respondWith: (response: Promise<Response>) => void
}

/** What of a service worker's global scope is used here: TypeScript's own types of it exclude those of a page. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'install' | 'activate' | 'message', listener: (event: LastingEvent) => void) => void) &
    ((type: 'fetch', listener: (event: AskedEvent) => void) => void)
}

export const scope = self as unknown as WorkerScope
