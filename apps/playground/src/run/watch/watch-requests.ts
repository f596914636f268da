import type { Happening } from '../protocol.ts'

/** Reports each request below one of these addresses once it has ended, under the time it began. */
export function watchRequests(prefixes: readonly URL[], report: (happening: Happening, at: number) => void): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, startTime, duration } = entry
      if (!prefixes.some(({ href }) => name.startsWith(href)) || !(entry instanceof PerformanceResourceTiming)) continue
      const { pathname } = new URL(name)
      const file = pathname.slice(pathname.lastIndexOf('/') + 1)
      report({ type: 'request', name: file, status: entry.responseStatus, ms: duration }, startTime)
    }
  }).observe({ type: 'resource', buffered: true })
}
