import type { Fetch } from '@tcaptcha/core/fetch'

export interface WatchedFetch {
  fetch: Fetch
  /** How often it was called. */
  sent: () => number
  /** Resolves when that many calls have an answer, and the caller has seen it. */
  whenAnswered: (count: number) => Promise<void>
}

/** Node's own `fetch`, with a count of what it sends. */
export function watchFetch(): WatchedFetch {
  const waiting: { count: number; resolve: () => void }[] = []
  let sent = 0
  let answered = 0
  return {
    async fetch(input, init) {
      sent += 1
      const response = await fetch(input, init)
      answered += 1
      for (const { count, resolve } of waiting) if (answered >= count) setImmediate(resolve)
      return response
    },
    sent: () => sent,
    whenAnswered: (count) =>
      new Promise((resolve) => (answered >= count ? setImmediate(resolve) : waiting.push({ count, resolve }))),
  }
}

/** Once around the event loop: what was to follow at once has followed. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
