import type { ApiScenario } from '../api/scenarios/api-scenario.ts'
import {
  type ApiScenarioName,
  apiScenarios,
  findApiScenario,
  toNamedApiScenario,
} from '../api/scenarios/api-scenarios.ts'
import { createApi } from '../api/create-api.ts'
import { createResponder } from './create-responder.ts'
import { findScenario, type ScenarioText, toNamedScenario } from '../scenarios/named-scenario.ts'
import { type SimulatorStage, toRoute } from '../http/route.ts'
import { missing } from '../http/to-response.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { createTicketStore, type TicketStore } from '../tickets/ticket-store.ts'

/** One request that reached the simulator. */
export interface SimulatorRequest {
  readonly stage: SimulatorStage
  readonly url: string
  /** The scenario's name, with `@vintage` if the URL said so; `custom` for an object. */
  readonly scenario: string
  /** Of the API only: the `CaptchaCode` or the error code that it answered. */
  readonly answered?: string
}

/** The scenarios and the clock that a simulator starts with. */
export interface SimulatorOptions {
  /** Of the scripts, for requests whose URL names none. @default 'works' */
  scenario?: ScenarioText | Scenario | undefined
  /** Of `DescribeCaptchaResult`, for requests whose URL names none. @default 'works' */
  api?: ApiScenarioName | ApiScenario | undefined
  /** Milliseconds since 1970: the age of tickets and signatures. @default Date.now */
  now?: (() => number) | undefined
}

/** The vendor's service, on your own machine. */
export interface Simulator {
  /**
   * Answers as the vendor would: scripts, second stage, config, challenge, verify, and `DescribeCaptchaResult` to what
   * is posted to `/`. A hang is a promise that stays pending until `request.signal` aborts, and then rejects with its
   * reason; a reset connection rejects as `fetch` does.
   */
  fetch: (request: Request) => Promise<Response>
  /** The scenario of scripts whose URL names none. Counters of failures start again. */
  setScenario: (scenario: ScenarioText | Scenario) => void
  /** The scenario of `DescribeCaptchaResult` where the URL names none. Counters of failures start again. */
  setApiScenario: (scenario: ApiScenarioName | ApiScenario) => void
  /** Names of the two scenarios that apply now; `custom` for an object. */
  readonly current: { readonly scenario: string; readonly api: string }
  /** The last thousand requests, oldest first. */
  readonly requests: readonly SimulatorRequest[]
  /** The tickets that it issued, which its API accepts. */
  readonly tickets: TicketStore
}

/**
 * A simulator that answers `Request`s, in Node, in a page or in a service worker. It opens no port and uses no network.
 *
 * @example
 * const simulator = createSimulator({ scenario: 'config-hang' })
 * await page.route(/^https:\/\/([\w.]+\.)?captcha\.(qcloud|gtimg|qq)\.com\//, async (route) => {
 *   const response = await simulator.fetch(new Request(route.request().url()))
 *   await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() })
 * })
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const now = options.now ?? Date.now
  let script = toNamedScenario(options.scenario ?? 'works')
  let currentApi = toNamedApiScenario(options.api ?? 'works')
  const requests: SimulatorRequest[] = []
  const tickets = createTicketStore(now)
  const responder = createResponder(tickets)
  const api = createApi(tickets, now)

  /** Records a request. The function that it returns adds the answer. */
  const record = (asked: SimulatorRequest) => {
    const entry: { -readonly [Key in keyof SimulatorRequest]: SimulatorRequest[Key] } = asked
    requests.push(entry)
    if (requests.length > 1000) requests.shift()
    return (answered: string) => void (entry.answered = answered)
  }

  return {
    async fetch(request) {
      const { url } = request
      const route = toRoute(url, request.method)
      const { stage, named } = route
      if (stage === 'api') {
        const chosen = named === undefined ? currentApi : findApiScenario(named)
        const answered = record({ stage, url, scenario: chosen?.name ?? 'unknown' })
        return chosen ? api.answer(request, chosen, answered) : unknownApiScenario(named ?? '')
      }
      const chosen = named === undefined ? script : findScenario(named)
      record({ stage, url, scenario: chosen?.name ?? 'unknown' })
      return chosen ? responder.answer(request, route, chosen) : responder.unknownScenario(named ?? '')
    },
    setScenario(scenario) {
      script = toNamedScenario(scenario)
      responder.reset()
    },
    setApiScenario(scenario) {
      currentApi = toNamedApiScenario(scenario)
      api.reset()
    },
    get current() {
      return { scenario: script.name, api: currentApi.name }
    },
    requests,
    tickets,
  }
}

const unknownApiScenario = (name: string): Response =>
  missing(`There is no API scenario called "${name}". There are: ${Object.keys(apiScenarios).join(', ')}.`)
