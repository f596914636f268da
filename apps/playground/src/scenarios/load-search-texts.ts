import { allScenarios } from '../scenarios.ts'

/** Further texts that a search looks through, by a state's id. */
export type SearchTexts = Readonly<Record<string, string>>

/** The texts of all states. A build fetches them at the first search: `dev-server/split-reading.ts`. */
export const loadSearchTexts = async (): Promise<SearchTexts> =>
  Object.fromEntries(allScenarios.map(({ id, what, synonyms = '' }) => [id, `${what.en} ${what.zh} ${synonyms}`]))
