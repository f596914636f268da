import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '@tcaptcha/server'

/** What a request began, in the sense of Cloudflare Workers. */
interface RequestScope {
  hasEnded: boolean
}

interface Timer {
  at: number
  scope: RequestScope
  run: () => void
}

/**
 * Virtual time with the rule of Cloudflare Workers: timers and requests belong to the incoming request that began them, and are
 * gone once that is answered, without a word to whoever waits for them. Outside of a request there are none.
 */
export function createWorker(
  reach: (url: URL, init: RequestInit) => { after: number; response: Response | undefined },
) {
  const scopes = new AsyncLocalStorage<RequestScope>()
  const timers = new Set<Timer>()
  let elapsed = 0

  const clock: Clock = {
    now: () => 1_700_000_000_000 + elapsed,
    monotonic: () => elapsed,
    setTimeout(run, ms) {
      const timer = { at: elapsed + ms, scope: requireScope(), run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }

  function requireScope(): RequestScope {
    const scope = scopes.getStore()
    if (!scope) throw new Error('Disallowed operation called within global scope.')
    return scope
  }

  const send: typeof fetch = (url, init = {}) =>
    new Promise((resolve, reject) => {
      const { after, response } = reach(new URL(String(url)), init)
      const { signal } = init
      const cancel = clock.setTimeout(() => {
        if (response) resolve(response)
        else reject(new TypeError('Network connection lost.'))
      }, after)
      signal?.addEventListener('abort', () => {
        cancel()
        reject(signal.reason)
      })
    })

  /** Runs the code of one incoming request. Gives what it comes to and the milliseconds that it took. */
  async function handle<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
    const scope = { hasEnded: false }
    const startedAt = elapsed
    try {
      const value = await drive(scopes.run(scope, work))
      return { value, took: elapsed - startedAt }
    } finally {
      scope.hasEnded = true
    }
  }

  async function drive<T>(work: Promise<T>): Promise<T> {
    let isSettled = false
    const settle = () => void (isSettled = true)
    work.then(settle, settle)
    for (;;) {
      // All that goes on by itself are promises.
      await new Promise((resolve) => void setImmediate(resolve))
      if (isSettled) return work
      if (!fireNext(Infinity)) throw new Error('The request hangs: nothing that it waits for is left.')
    }
  }

  function fireNext(until: number): boolean {
    for (const timer of timers) if (timer.scope.hasEnded) timers.delete(timer)
    const [next] = [...timers].toSorted((a, b) => a.at - b.at)
    if (!next || next.at > until) return false
    timers.delete(next)
    elapsed = Math.max(elapsed, next.at)
    scopes.run(next.scope, next.run)
    return true
  }

  /** Nothing runs in between: there is no request. */
  const wait = (ms: number) => void (elapsed += ms)

  return { clock, fetch: send, handle, wait, elapsed: () => elapsed }
}
