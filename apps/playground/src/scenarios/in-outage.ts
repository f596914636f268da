import type { Advice } from './advice.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** What the server decides about a state's ticket in an outage. In a build from a table: `dev-server/split-advice.ts`. */
export const toInOutage = ({ advice }: PlaygroundScenario): Advice['inOutage'] => advice.inOutage
