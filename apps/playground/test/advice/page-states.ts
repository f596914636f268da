import { groups } from '../../src/scenarios.ts'
import type { Advice } from '../../src/scenarios/advice.ts'
import type { PlaygroundScenario } from '../../src/scenarios/scenario.ts'

/** A state whose advice is written. */
export type AdvisedScenario = PlaygroundScenario & { readonly advice: Advice }

const pageGroups = ['script', 'starting', 'opening', 'solving', 'callback', 'recovery']

/** The states of the page's side: the first two requests, and the site's own `recover`. */
export const pageStates: readonly PlaygroundScenario[] = groups
  .filter(({ id }) => pageGroups.includes(id))
  .flatMap(({ scenarios }) => scenarios)

/** All states that have advice, of every group. */
export const advisedStates: readonly AdvisedScenario[] = groups
  .flatMap(({ scenarios }) => scenarios)
  .filter((scenario): scenario is AdvisedScenario => scenario.advice !== undefined)
