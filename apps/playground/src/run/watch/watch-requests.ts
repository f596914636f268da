import type { FrameEvent } from '../protocol.ts'
import { watchSent } from './watch-sent.ts'

type RequestHappening = Extract<FrameEvent, { type: 'request' }>

/** A request whose end is not known yet. */
interface Pending {
  readonly id: number
  readonly url: string
  readonly at: number
}

/**
 * Reports each request below one of these addresses when it is sent and when it has ended, under the time it was sent. What nobody
 * waits for any longer has ended without an answer.
 */
export function watchRequests(prefixes: readonly URL[], report: (frameEvent: FrameEvent, at: number) => void): void {
  const isWatched = (url: string) => prefixes.some(({ href }) => url.startsWith(href))
  const pending: Pending[] = []
  /** The browser has an entry for what it did not send, too. */
  const forbidden = new Set<string>()
  let last = 0
  const tell = ({ id, url, at }: Pending, status: RequestHappening['status'], ms: number) =>
    report({ type: 'request', id, name: toFile(url), status, ms }, at)
  const open = (url: string, at: number) => {
    last += 1
    return { id: last, url, at }
  }
  const take = (isIt: (one: Pending) => boolean) => {
    const index = pending.findIndex(isIt)
    return index < 0 ? undefined : pending.splice(index, 1)[0]
  }

  watchSent({
    onSent(url) {
      if (!isWatched(url)) return undefined
      const sent = open(url, performance.now())
      pending.push(sent)
      tell(sent, 'pending', 0)
      return (end) => {
        if (end === 'forbidden') {
          forbidden.add(url)
          take((one) => one === sent)
          tell(sent, end, 0)
        } else if (pending.includes(sent)) {
          // An answer that comes after all is still told, by the browser's own entry for it.
          tell(sent, 0, performance.now() - sent.at)
        }
      }
    },
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, startTime, duration } = entry
      if (!isWatched(name) || forbidden.has(name) || !(entry instanceof PerformanceResourceTiming)) continue
      const { id } = take(({ url }) => url === name) ?? open(name, startTime)
      tell({ id, url: name, at: startTime }, entry.responseStatus, duration)
    }
  }).observe({ type: 'resource', buffered: true })
}

function toFile(url: string): string {
  const { pathname } = new URL(url)
  return pathname.slice(pathname.lastIndexOf('/') + 1)
}
