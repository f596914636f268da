export type { ApiAnswer, ApiScenario, ApiWire } from './api/scenarios/api-scenario.ts'
export { type ApiScenarioName, apiScenarios } from './api/scenarios/api-scenarios.ts'
export type { ScenarioText } from './scenarios/named-scenario.ts'
export { entryFiles, type SimulatorStage } from './http/route.ts'
export type { Delay, FailFirst, Scenario, Vintage } from './scenarios/scenario.ts'
export { type ScenarioName, scenarios } from './scenarios/scenarios.ts'
export { simulatorKeys } from './tickets/simulator-keys.ts'
export {
  createSimulator,
  type Simulator,
  type SimulatorOptions,
  type SimulatorRequest,
} from './service/create-simulator.ts'
export type { IssuedTicket, TicketStore } from './tickets/ticket-store.ts'
export type { Generation, Market } from './scenarios/traits.ts'
