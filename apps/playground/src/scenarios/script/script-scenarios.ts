import type { PlaygroundScenario } from '../scenario.ts'
import { loadingScenarios } from './loads.ts'
import { missingScenarios } from './missing.ts'
import { pageScenarios } from './page.ts'
import { sourceScenarios } from './sources.ts'
import { wrongScenarios } from './wrong.ts'

/** The first request: does the vendor's script come, and is it what it should be? */
export const scriptScenarios: readonly PlaygroundScenario[] = [
  ...loadingScenarios,
  ...missingScenarios,
  ...wrongScenarios,
  ...sourceScenarios,
  ...pageScenarios,
]
