import type { PlaygroundScenario } from '../scenario.ts'
import { instanceScenarios } from './instance.ts'
import { invisibleScenarios } from './invisible.ts'
import { secondScriptComesScenarios } from './second-script-comes.ts'
import { secondScriptScenarios } from './second-script.ts'

/** The second request begins: the script is there. Does it make an instance and find its second script? */
export const startingScenarios: readonly PlaygroundScenario[] = [
  ...invisibleScenarios,
  ...instanceScenarios,
  ...secondScriptScenarios,
  ...secondScriptComesScenarios,
]
