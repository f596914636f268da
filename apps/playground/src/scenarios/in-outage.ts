import { allScenarios } from '../scenarios.ts'
import type { Advice } from './advice.ts'
import type { ListedScenario } from './scenario.ts'

/** What becomes of a state's ticket in an outage. In a build from a table: `dev-server/split-reading.ts`. */
export const toInOutage = ({ id }: Pick<ListedScenario, 'id'>): Advice['inOutage'] =>
  allScenarios.find((scenario) => scenario.id === id)?.advice.inOutage ?? 'no-ticket'
