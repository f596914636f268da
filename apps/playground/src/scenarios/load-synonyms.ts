import type { PlaygroundScenario } from './scenario.ts'

/** What else somebody would search for, by a state's id. */
export type Synonyms = Readonly<Record<string, string>>

/** The search words of these states. In a build they are fetched, by whoever searches: `dev-server/split-advice.ts`. */
export const loadSynonyms = async (scenarios: readonly PlaygroundScenario[]): Promise<Synonyms> =>
  Object.fromEntries(scenarios.map(({ id, synonyms = '' }) => [id, synonyms]))
