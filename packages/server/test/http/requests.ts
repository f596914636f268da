import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FakeClock } from '../support/fake-clock.ts'

export const url = 'https://shop.example/login'
const json = { 'content-type': 'application/json' }

export const post = (body: BodyInit, init: RequestInit = {}) =>
  new Request(url, { method: 'POST', body, headers: json, ...init })

export const preflight = () =>
  new Request(url, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
  })

/** A request whose body brings `first`, and then nothing more. */
export function postHanging(first: string, signal?: AbortSignal) {
  const source = { cancelled: false }
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(first)),
    cancel: () => {
      source.cancelled = true
    },
  })
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers: json, duplex: 'half' }
  return { source, request: new Request(url, { ...init, ...(signal ? { signal } : {}) }) }
}

/** Whatever can happen without time passing has happened. */
async function rest() {
  for (let turn = 0; turn < 5; turn++) await nextTurn()
}

/** Lets the clock go from timer to timer until `work` is done. Returns how long that took in the clock's milliseconds. */
export async function timeOn<T>(clock: FakeClock, work: Promise<T>): Promise<{ took: number; value: T }> {
  const startedAt = clock.monotonic()
  const done: { took: number; value: T }[] = []
  const waiting = work.then((value) => done.push({ took: clock.monotonic() - startedAt, value }))
  for (;;) {
    await Promise.race([waiting, rest()])
    const [end] = done
    if (end) return end
    if (!clock.runNext()) await waiting
  }
}
