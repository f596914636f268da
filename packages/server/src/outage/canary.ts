import type { ApiOutcome } from '../api/classify-answer.ts'
import type { CaptchaApi } from '../api/captcha-api.ts'
import type { Clock } from '../platform/clock.ts'

/** What our own disaster ticket met. Its input is ours, so no attacker can make it fail. */
export interface CanaryResult {
  health: 'good' | 'bad' | 'throttled' | 'misconfigured' | 'unknown'
  outcome: ApiOutcome
  /** Monotonic milliseconds. */
  at: number
}

export interface Canary {
  /** A result at most five seconds old. Callers at the same time share one request. Never rejects. */
  run: () => Promise<CanaryResult>
  last: () => CanaryResult | undefined
}

export interface CanaryParts {
  api: CaptchaApi
  clock: Clock
  app: { appId: string; appSecretKey: string }
  timeout: number
  onResult: (result: CanaryResult) => void
}

const freshFor = 5_000

/**
 * Asks the API about a disaster ticket of our own making: free of charge, and answered 21 by a healthy service.
 * In a lane of its own: neither the bulkhead nor a caller's abort touches it.
 */
export function createCanary({ api, clock, app, timeout, onResult }: CanaryParts): Canary {
  let last: CanaryResult | undefined
  let running: Promise<CanaryResult> | undefined

  async function ask(): Promise<CanaryResult> {
    const ticket = `trerror_1001_${app.appId}_${Math.floor(clock.now() / 1000)}`
    try {
      const outcome = await api.describe({ ...app, ticket, randstr: '@canary', ip: '1.1.1.1' }, { timeout })
      last = { health: readHealth(outcome), outcome, at: clock.monotonic() }
    } finally {
      running = undefined
    }
    onResult(last)
    return last
  }

  return {
    last: () => last,
    run: () => {
      if (last && clock.monotonic() - last.at < freshFor) return Promise.resolve(last)
      running ??= ask()
      return running
    },
  }
}

function readHealth(outcome: ApiOutcome): CanaryResult['health'] {
  switch (outcome.class) {
    case 'answer':
      return outcome.code === 31 || outcome.code === 100 ? 'misconfigured' : 'good'
    case 'no-answer':
      return outcome.late ? 'unknown' : 'bad'
    case 'service-fault':
      return 'bad'
    case 'throttled':
      return 'throttled'
    case 'credentials':
    case 'billing':
    case 'clock':
      return 'misconfigured'
    case 'request':
    case 'unknown':
    case 'inconclusive':
      return 'good'
    case 'aborted':
      return 'unknown'
  }
}
