import type { Scenario, Vintage } from './scenario.ts'
import { isScenarioName, type ScenarioName, scenarios } from './scenarios.ts'

/** A scenario with the name it goes by in `requests`; one of the caller's own is called `custom`. */
export interface NamedScenario {
  name: string
  scenario: Scenario
}

/** The name of a scenario, and of a vintage if it matters. */
export type ScenarioText = ScenarioName | `${ScenarioName}@${Vintage}`

const vintages: readonly string[] = ['2018', '2020', '2022', '2023', '2024-04', '2024'] satisfies Vintage[]
const isVintage = (text: string): text is Vintage => vintages.includes(text)

/** Looks a scenario up by its name, `second-stage-hang` or `second-stage-hang@2022`. Undefined if there is none. */
export function findScenario(text: string): NamedScenario | undefined {
  const [name = '', vintage, ...more] = text.split('@')
  if (!isScenarioName(name) || more.length > 0) return undefined
  const scenario = scenarios[name]
  if (vintage === undefined) return { name, scenario }
  return isVintage(vintage) ? { name: text, scenario: { ...scenario, vintage } } : undefined
}

/** Whether `findScenario` would find it. */
export const isScenarioText = (text: string): text is ScenarioText => findScenario(text) !== undefined

/** Names what a caller passed. Throws for a name that does not exist. */
export function toNamedScenario(given: ScenarioText | Scenario): NamedScenario {
  if (typeof given === 'object') return { name: 'custom', scenario: given }
  const found = findScenario(given)
  if (!found) throw new TypeError(`There is no scenario called "${given}". The names are the keys of \`scenarios\`.`)
  return found
}
