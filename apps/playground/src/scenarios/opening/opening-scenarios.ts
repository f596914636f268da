import type { PlaygroundScenario } from '../scenario.ts'
import { challengeScenarios } from './challenge.ts'
import { configurationScenarios } from './configuration.ts'
import { templateScenarios } from './template.ts'

/** The second request goes on: configuration, template, challenge. Does the visitor get to see it? */
export const openingScenarios: readonly PlaygroundScenario[] = [
  ...configurationScenarios,
  ...templateScenarios,
  ...challengeScenarios,
]
