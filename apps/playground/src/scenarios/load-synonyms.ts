import type { PlaygroundScenario } from './scenario.ts'

/** Further search words, by a state's id. */
export type Synonyms = Readonly<Record<string, string>>

/** The search words of these states. A build fetches them at the first search: `dev-server/split-advice.ts`. */
export const loadSynonyms = async (scenarios: readonly PlaygroundScenario[]): Promise<Synonyms> =>
  Object.fromEntries(scenarios.map(({ id, synonyms = '' }) => [id, synonyms]))
