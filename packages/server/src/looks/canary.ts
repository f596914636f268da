import { readAppFault, type AppFault } from '../api/app-fault.ts'
import type { CaptchaApi } from '../api/captcha-api.ts'
import type { CaptchaApp } from '../api/captcha-app.ts'
import type { ApiOutcome } from '../api/classify-answer.ts'
import { createPromise } from '../platform/deadline.ts'
import type { Clock } from '../platform/clock.ts'
import type { CanaryHealth } from '../verdict/evidence.ts'

/** What a ticket of our own making met. Its input is ours, so no attacker can make it fail. */
export interface CanaryResult {
  health: CanaryHealth
  outcome: ApiOutcome
  /** Which it was asked with. */
  app: CaptchaApp
  /** The apps, this one or those asked before it, of which the API says that something is wrong with them alone. */
  faults: readonly CanaryFault[]
}

export interface CanaryFault {
  app: CaptchaApp
  fault: AppFault
}

type Answer = Pick<CanaryResult, 'health' | 'outcome'>

const nothing: ApiOutcome = { class: 'aborted' }

export interface CanaryParts {
  api: CaptchaApi
  clock: Clock
  apps: readonly [CaptchaApp, ...CaptchaApp[]]
  timeout: number
  /** `disaster`: free of charge, and answered 21 by a healthy service. `ordinary`: can't be decrypted, so that one answers 15. */
  ticket: 'disaster' | 'ordinary'
}

/**
 * Makes a function that asks the API about such a ticket. One lost packet is no finding: what fails is asked again at once,
 * and what takes half of its time is asked a second time beside it. In a lane of its own: neither the queue of tickets nor a
 * caller's abort touches it. The apps take turns, and one with a fault of its own hands its turn on.
 */
export function createCanary({ api, clock, apps, timeout, ticket }: CanaryParts): () => Promise<CanaryResult> {
  let turn = 0

  const toQuery = ({ kind, appId, appSecretKeys }: CaptchaApp) => {
    const [appSecretKey] = appSecretKeys()
    const seconds = Math.floor(clock.now() / 1000)
    const made =
      ticket === 'disaster'
        ? { ticket: `trerror_1001_${appId}_${seconds}`, randstr: '@canary' }
        : { ticket: `tr03canary${seconds}`, randstr: '@abc' }
    return { kind, appId, appSecretKey, ...made, ip: '1.1.1.1' }
  }

  async function ask(app: CaptchaApp, time: number): Promise<Answer> {
    // `describe` does not reject; a clock or a random number of the caller's that throws says nothing of the API.
    const outcome = await api.describe(toQuery(app), { timeout: time, signal: undefined }).catch(() => nothing)
    return { health: readHealth(outcome), outcome }
  }

  async function askTwice(app: CaptchaApp, time: number): Promise<Answer> {
    const startedAt = clock.monotonic()
    const first = ask(app, time)
    const { promise: half, resolve } = createPromise<undefined>()
    const cancel = clock.setTimeout(() => resolve(undefined), time / 2)
    const early = await Promise.race([first, half])
    cancel()
    if (early !== undefined && early.health !== 'bad') return early
    const left = time - (clock.monotonic() - startedAt)
    return left <= 0 ? first : firstThatIsWell(first, ask(app, left))
  }

  return async () => {
    const until = clock.monotonic() + timeout
    const faults: CanaryFault[] = []
    for (;;) {
      const app = apps[turn++ % apps.length] ?? apps[0]
      const { health, outcome } = await askTwice(app, until - clock.monotonic())
      const fault = readAppFault(outcome)
      if (fault) faults.push({ app, fault })
      if (!fault || faults.length >= apps.length) return { health, outcome, app, faults }
      // In less time an app that is well might seem to fail. The next round begins with it.
      if (until - clock.monotonic() < timeout / 2) return { health: 'unknown', outcome, app, faults }
    }
  }
}

function firstThatIsWell(first: Promise<Answer>, second: Promise<Answer>): Promise<Answer> {
  const { promise, resolve } = createPromise<Answer>()
  let answered = 0
  const take = (result: Answer) => {
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
      return readAppFault(outcome) ? 'misconfigured' : 'good'
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
