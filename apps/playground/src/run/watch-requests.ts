import type { Happening } from './protocol.ts'

/** Reports each request to the vendor's path once it has ended, under the time it began. */
export function watchRequests(prefix: string, report: (happening: Happening, at: number) => void): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, startTime, duration } = entry
      const { pathname } = new URL(name)
      if (!pathname.startsWith(prefix) || !(entry instanceof PerformanceResourceTiming)) continue
      const file = pathname.slice(pathname.lastIndexOf('/') + 1)
      report({ type: 'request', name: file, status: entry.responseStatus, ms: duration }, startTime)
    }
  }).observe({ type: 'resource', buffered: true })
}
