import { allScenarios } from '../scenarios.ts'

/** What a state is found by beside its title, by its id. */
export type SearchTexts = Readonly<Record<string, string>>

/** The texts that a search looks through. In a build they are fetched, by whoever searches: `dev-server/split-reading.ts`. */
export const loadSearchTexts = async (): Promise<SearchTexts> =>
  Object.fromEntries(allScenarios.map(({ id, what, synonyms = '' }) => [id, `${what.en} ${what.zh} ${synonyms}`]))
