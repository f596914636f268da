import type { PlaygroundScenario } from '../scenario.ts'
import { codeScenarios } from './codes.ts'
import { leavingScenarios } from './leaving.ts'
import { resultScenarios } from './results.ts'
import { timingScenarios } from './timing.ts'

/** What the vendor calls back with, when, and how often. */
export const callbackScenarios: readonly PlaygroundScenario[] = [
  ...codeScenarios,
  ...timingScenarios,
  ...leavingScenarios,
  ...resultScenarios,
]
