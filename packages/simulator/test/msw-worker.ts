import { setupWorker } from 'msw/browser'
import { createSimulator, type ScenarioName } from '../src/index.ts'
import { tcaptchaHandlers } from '../src/msw/create-handlers.ts'

const simulator = createSimulator()

/** What the page of an app does in development: MSW answers for the vendor. */
Object.assign(window, {
  startWorker: () => setupWorker(...tcaptchaHandlers(simulator)).start({ onUnhandledRequest: 'bypass', quiet: true }),
  setScenario: (scenario: ScenarioName) => simulator.setScenario(scenario),
  listStages: () => simulator.requests.map(({ stage }) => stage),
})
