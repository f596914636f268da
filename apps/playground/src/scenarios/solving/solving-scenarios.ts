import type { PlaygroundScenario } from '../scenario.ts'
import { answeringScenarios } from './answering.ts'
import { closingScenarios } from './closing.ts'
import { survivingScenarios } from './surviving.ts'

/** The second request, second half: the visitor sees the challenge. Can it be solved? */
export const solvingScenarios: readonly PlaygroundScenario[] = [
  ...closingScenarios,
  ...answeringScenarios,
  ...survivingScenarios,
]
