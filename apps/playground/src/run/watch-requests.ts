import type { Happening } from './protocol.ts'

/** Reports each request to one of these paths once it has ended, under the time it began. */
export function watchRequests(prefixes: readonly string[], report: (happening: Happening, at: number) => void): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, startTime, duration } = entry
      const { pathname } = new URL(name)
      if (!prefixes.some((prefix) => pathname.startsWith(prefix)) || !(entry instanceof PerformanceResourceTiming))
        continue
      const file = pathname.slice(pathname.lastIndexOf('/') + 1)
      report({ type: 'request', name: file, status: entry.responseStatus, ms: duration }, startTime)
    }
  }).observe({ type: 'resource', buffered: true })
}
