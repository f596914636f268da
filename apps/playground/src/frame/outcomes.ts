import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import type { PlainResult } from '../run/protocol.ts'
import type { Text } from '../words/language.ts'
import { toFrameworks, type Framework, type FrameworkChoice } from '../link/frameworks.ts'

/** How a state ended in a framework, the last time in this visit. */
export interface CellOutcome {
  /** As it has to; `late` where nothing came of it in the time that it may take. */
  readonly met: boolean | 'late'
  readonly kind?: PlainResult['kind'] | undefined
  readonly verdict?: ExpectedVerdict['kind'] | undefined
  /** The meaning of its error and of the server's reason. */
  readonly meaning?: Text | undefined
}

/** One state in one framework. */
export interface Cell {
  readonly id: string
  readonly framework: Framework
}

/** What is known by now, by cell. */
export type Outcomes = Readonly<Record<string, CellOutcome>>

/** A cell's name. */
export const toKey = ({ id, framework }: Cell): string => `${id} ${framework}`

/** Whether a state ended as it has to in all of these frameworks; undefined while one is still to come. */
export function isMetIn(outcomes: Outcomes, id: string, choice: FrameworkChoice): boolean | undefined {
  const met = toFrameworks(choice).map((framework) => outcomes[toKey({ id, framework })]?.met)
  if (met.some((one) => one === false || one === 'late')) return false
  return met.every(Boolean) || undefined
}
