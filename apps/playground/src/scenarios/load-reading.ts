import { allScenarios } from '../scenarios.ts'
import type { Text } from '../words/language.ts'
import type { Advice } from './advice.ts'
import { realVendor } from './real-vendor.ts'
import { remedies, type Remedy } from './remedies/remedy.ts'
import type { ListedScenario } from './scenario.ts'

/** The advice of a state with the lines that it names. */
export interface ShownAdvice extends Omit<Advice, 'remedy'> {
  readonly remedy?: Remedy
}

/** What is to be read about a state. */
export interface Reading {
  readonly what: Text
  readonly advice: ShownAdvice
}

/** What is to be read about a state. In a build it is fetched, once for all states: `dev-server/split-reading.ts`. */
export async function loadReading({ id }: Pick<ListedScenario, 'id'>): Promise<Reading> {
  const found = [...allScenarios, realVendor].find((scenario) => scenario.id === id)
  if (!found) throw new Error(`There is no state called ${id}.`)
  const { remedy, ...advice } = found.advice
  return { what: found.what, advice: remedy ? { ...advice, remedy: remedies[remedy] } : advice }
}
