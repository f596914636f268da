import { createAnswers } from './answers.ts'
import { findScenario, toNamedScenario } from './named-scenario.ts'
import { type SimulatorStage, toRoute } from './route.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioName } from './scenarios.ts'
import { createTicketStore, type TicketStore } from './ticket-store.ts'

/** One request that the simulator was asked. */
export interface SimulatorRequest {
  readonly stage: SimulatorStage
  readonly url: string
  /** The scenario's name, with `@vintage` if the URL said so; `custom` for an object. */
  readonly scenario: string
}

/** The vendor, on your own machine. */
export interface Simulator {
  /**
   * Answers as the vendor would: scripts, second stage, config, challenge, verify. A hang is a promise that stays
   * pending until `request.signal` aborts, and then rejects with its reason.
   */
  fetch: (request: Request) => Promise<Response>
  /** The scenario of requests whose URL names none. Counters of failures start again. */
  setScenario: (scenario: ScenarioName | Scenario) => void
  /** What was asked, oldest first; the last thousand. */
  readonly requests: readonly SimulatorRequest[]
  /** The tickets given out, for whoever plays the vendor's server. */
  readonly tickets: TicketStore
}

/**
 * A simulator that answers `Request`s, in Node, in a page or in a service worker. It opens no port and uses no network.
 *
 * @example
 * const simulator = createSimulator({ scenario: 'config-hang' })
 * await page.route('https://turing.captcha.qcloud.com/**', async (route) => {
 *   const response = await simulator.fetch(new Request(route.request().url()))
 *   await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() })
 * })
 */
export function createSimulator(options: { scenario?: ScenarioName | Scenario | undefined } = {}): Simulator {
  let current = toNamedScenario(options.scenario ?? 'works')
  const requests: SimulatorRequest[] = []
  const tickets = createTicketStore()
  const answers = createAnswers(tickets)
  return {
    async fetch(request) {
      const route = toRoute(request.url)
      const chosen = route.named === undefined ? current : findScenario(route.named)
      requests.push({ stage: route.stage, url: request.url, scenario: chosen?.name ?? 'unknown' })
      if (requests.length > 1000) requests.shift()
      return chosen ? answers.answer(request, route, chosen) : answers.unknownScenario(route.named ?? '')
    },
    setScenario(scenario) {
      current = toNamedScenario(scenario)
      answers.reset()
    },
    requests,
    tickets,
  }
}
