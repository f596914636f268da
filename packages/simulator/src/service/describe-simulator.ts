import type { Simulator } from './create-simulator.ts'

/** What a failed test has to know of the vendor that its page met. */
export function describeSimulator({ requests, current }: Simulator): string {
  const stages = [...new Set(requests.map(({ stage }) => stage))]
  return `Scenario "${current.scenario}"; the page has asked for: ${stages.join(', ') || 'nothing'}.`
}
