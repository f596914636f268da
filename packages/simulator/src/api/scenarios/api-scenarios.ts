import type { ApiScenario } from './api-scenario.ts'
import { codeScenarios } from './code-scenarios.ts'
import { errorScenarios } from './error-scenarios.ts'
import { wireScenarios } from './wire-scenarios.ts'

const works = { title: 'Tickets are judged: single use, five minutes, randstr, app id and AppSecretKey' }
const list = { works, ...codeScenarios, ...errorScenarios, ...wireScenarios }

/** The name of one of `apiScenarios`. */
export type ApiScenarioName = keyof typeof list

/** Every fault of `DescribeCaptchaResult` that has a name: for a list, a URL (`POST /~code-26/`) or `setApiScenario`. */
export const apiScenarios: { readonly [Name in ApiScenarioName]: ApiScenario } = list

/** Whether `name` is a key of `apiScenarios`, and not merely of every object. */
export const isApiScenarioName = (name: string): name is ApiScenarioName => Object.hasOwn(list, name)

/** A scenario with the name it goes by in `requests`; one of the caller's own is called `custom`. */
export interface NamedApiScenario {
  name: string
  scenario: ApiScenario
}

/** Looks one up by its name. Undefined if there is none. */
export const findApiScenario = (name: string): NamedApiScenario | undefined =>
  isApiScenarioName(name) ? { name, scenario: apiScenarios[name] } : undefined

/** What a caller handed in. Throws for a name that does not exist. */
export function toNamedApiScenario(given: ApiScenarioName | ApiScenario): NamedApiScenario {
  if (typeof given === 'object') return { name: 'custom', scenario: given }
  const found = findApiScenario(given)
  if (!found)
    throw new TypeError(`There is no API scenario called "${given}". The names are the keys of \`apiScenarios\`.`)
  return found
}
