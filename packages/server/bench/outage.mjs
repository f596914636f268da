import { appId } from './keys.mjs'

/** A clock that stands still until it is told to advance. */
export function createClock() {
  const startedAt = 1_700_000_000_000
  const timers = new Set()
  let elapsed = 0
  return {
    now: () => startedAt + elapsed,
    monotonic: () => elapsed,
    setTimeout: (run, ms) => {
      const timer = { at: elapsed + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance: (ms) => {
      elapsed += ms
      for (const timer of timers) {
        if (timer.at > elapsed) continue
        timers.delete(timer)
        timer.run()
      }
    },
  }
}

/** The API resets every connection. Other hosts answer, so that the fault is not this machine's. */
export async function failingFetch(_, { method }) {
  if (method === 'POST')
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) })
  return new Response('x', { headers: { 'content-type': 'text/javascript' } })
}

/** Shows the verifier failures of several networks until it says itself that the API is down. */
export async function bringDown(verifier, clock) {
  for (let n = 0; n < 200; n++) {
    await settle(verifier.verify({ ticket: `tr03down${n}`, randstr: '@down', ip: `203.0.${n}.7` }), clock)
    clock.advance(1_000)
    if (verifier.status().evidence.state === 'api-down') return
  }
  throw new Error(`The verifier does not see the outage: ${JSON.stringify(verifier.status().evidence)}`)
}

/** Lets time pass for work that waits for it. */
async function settle(work, clock) {
  const running = new Set([work])
  const finish = () => running.clear()
  work.then(finish, finish)
  while (running.size > 0) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.advance(50)
  }
}

/** A disaster ticket as a script makes it at that time. */
export const disasterTicket = (clock) => `trerror_1001_${appId}_${Math.floor(clock.now() / 1000)}`
