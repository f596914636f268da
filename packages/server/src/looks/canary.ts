import type { CaptchaApi } from '../api/captcha-api.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import { createPromise } from '../platform/deadline.ts'
import type { Clock } from '../platform/clock.ts'
import type { CanaryHealth } from '../verdict/evidence.ts'

/** What a ticket of our own making met. Its input is ours, so no attacker can make it fail. */
export interface CanaryResult {
  health: CanaryHealth
  outcome: ApiOutcome
}

const nothing: ApiOutcome = { class: 'aborted' }

export interface CanaryParts {
  api: CaptchaApi
  clock: Clock
  app: { appId: string; appSecretKeys: () => readonly [string, ...string[]] }
  timeout: number
  /** `disaster`: free of charge, and answered 21 by a healthy service. `ordinary`: can't be decrypted, so that one answers 15. */
  ticket: 'disaster' | 'ordinary'
}

/**
 * Makes a function that asks the API about such a ticket. One lost packet is no finding: what fails is asked again at once,
 * and what takes half of its time is asked a second time beside it. In a lane of its own: neither the queue of tickets nor a
 * caller's abort touches it.
 */
export function createCanary({ api, clock, app, timeout, ticket }: CanaryParts): () => Promise<CanaryResult> {
  const query = () => {
    const seconds = Math.floor(clock.now() / 1000)
    const [appSecretKey] = app.appSecretKeys()
    const { appId } = app
    return ticket === 'disaster'
      ? { appId, appSecretKey, ticket: `trerror_1001_${app.appId}_${seconds}`, randstr: '@canary', ip: '1.1.1.1' }
      : { appId, appSecretKey, ticket: `tr03canary${seconds}`, randstr: '@abc', ip: '1.1.1.1' }
  }

  async function ask(time: number): Promise<CanaryResult> {
    // `describe` does not reject; a clock or a random number of the caller's that throws says nothing of the API.
    const outcome = await api.describe(query(), { timeout: time, signal: undefined }).catch(() => nothing)
    return { health: readHealth(outcome), outcome }
  }

  return async () => {
    const startedAt = clock.monotonic()
    const first = ask(timeout)
    const { promise: half, resolve } = createPromise<undefined>()
    const cancel = clock.setTimeout(() => resolve(undefined), timeout / 2)
    const early = await Promise.race([first, half])
    cancel()
    if (early !== undefined && early.health !== 'bad') return early
    const left = timeout - (clock.monotonic() - startedAt)
    return left <= 0 ? first : firstThatIsWell(first, ask(left))
  }
}

function firstThatIsWell(first: Promise<CanaryResult>, second: Promise<CanaryResult>): Promise<CanaryResult> {
  const { promise, resolve } = createPromise<CanaryResult>()
  let answered = 0
  const take = (result: CanaryResult) => {
    answered += 1
    if (result.health !== 'bad' || answered === 2) resolve(result)
  }
  void first.then(take)
  void second.then(take)
  return promise
}

function readHealth(outcome: ApiOutcome): CanaryHealth {
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
    case 'egress':
      return 'misconfigured'
    case 'request':
    case 'inconclusive':
      return 'good'
    // Nobody knows what it means.
    case 'unknown':
    case 'aborted':
      return 'unknown'
  }
}
