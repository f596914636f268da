import type { BrowserContext, Page, Route } from '@playwright/test'
import type { ApiScenario } from '../api/scenarios/api-scenario.ts'
import type { ApiScenarioName } from '../api/scenarios/api-scenarios.ts'
import { vendorHosts } from '../http/vendor-hosts.ts'
import type { ScenarioText } from '../scenarios/named-scenario.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../service/create-simulator.ts'
import { rememberSimulator } from './current-simulator.ts'

/** The scenarios to start with, or a simulator that something else uses too, such as your server's verifier. */
export interface RouteOptions extends SimulatorOptions {
  /** It gets `scenario` and `api`, where they are given. @default a new one */
  simulator?: Simulator | undefined
}

/** The vendor of a page or a context, until the page closes or `dispose()`. */
export interface RoutedSimulator extends AsyncDisposable {
  readonly simulator: Simulator
  /** For the next requests. Counters of failures start again. */
  setScenario: (scenario: ScenarioText | Scenario) => void
  /** Of `DescribeCaptchaResult`, where a server asks this `simulator`. */
  setApiScenario: (scenario: ApiScenarioName | ApiScenario) => void
  /** What was asked of the vendor, oldest first. */
  readonly requests: Simulator['requests']
  /** Ends requests that hang, and lets the page ask the real vendor again. Happens by itself when the page closes. */
  dispose: () => Promise<void>
}

/**
 * Answers every host of the vendor's, both markets and generations, by a simulator in this process: call it before
 * `page.goto()`. Nothing dangles when the test ends, even while a request hangs. The vendor's time-outs are counted by
 * the page's clock: `page.clock.install()` and `page.clock.runFor(90_000)` make them pass at once.
 *
 * @example
 * const vendor = await routeSimulator(page, 'second-stage-hang')
 * await page.goto('/login')
 */
export async function routeSimulator(
  target: Page | BrowserContext,
  given: ScenarioText | RouteOptions = {},
): Promise<RoutedSimulator> {
  const options: RouteOptions = typeof given === 'string' ? { scenario: given } : given
  const simulator = options.simulator ?? createSimulator(options)
  if (options.simulator && options.scenario !== undefined) simulator.setScenario(options.scenario)
  if (options.simulator && options.api !== undefined) simulator.setApiScenario(options.api)

  const ended = new AbortController()
  const handle = (route: Route) => answer(route, simulator, ended.signal)
  const end = () => ended.abort()
  await target.route(vendorHosts, handle)
  const forget = rememberSimulator(target, simulator)
  const dispose = async () => {
    end()
    forget()
    // The page may be closed already.
    await target.unroute(vendorHosts, handle).catch(() => {})
  }
  // A page and a context have the event, but no one type of it.
  if ('context' in target) target.on('close', end)
  else target.on('close', end)

  return {
    simulator,
    setScenario: (scenario) => simulator.setScenario(scenario),
    setApiScenario: (scenario) => simulator.setApiScenario(scenario),
    requests: simulator.requests,
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}

async function answer(route: Route, simulator: Simulator, signal: AbortSignal): Promise<void> {
  const asked = route.request()
  try {
    const body = asked.postDataBuffer()
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: asked.headers(),
      signal,
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    })
    const response = await simulator.fetch(request).catch(() => undefined)
    if (signal.aborted) return await route.abort()
    if (!response) return await route.abort('connectionreset')
    const headers = Object.fromEntries(response.headers)
    await route.fulfill({ status: response.status, headers, body: await response.text() })
  } catch {
    // The page, its context or the test ended meanwhile: nobody waits for the answer.
  }
}
