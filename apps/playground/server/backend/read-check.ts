import type { ApiScenarioName } from '@tcaptcha/simulator'
import { histories, storeFaults, type ServerOrder, type TicketCheck } from '../../src/server/ticket-check.ts'

/** The list of names, whatever else it holds. */
type Names = Readonly<Partial<Record<ApiScenarioName, unknown>>>

/** What a page wants to be played. What makes no sense is left out. */
export function readCheck(value: unknown, names: Names): TicketCheck {
  const { api, before, wrongKey, store } = toRecord(value)
  const name = toName(api, names)
  return {
    ...(name === undefined ? {} : { api: name }),
    before: histories.filter((history) => Array.isArray(before) && before.includes(history)),
    wrongKey: wrongKey === true,
    store: storeFaults.find((fault) => fault === store),
  }
}

/** What the visitor wants of a server that runs; undefined where that makes no sense. */
export function readOrder(value: unknown, names: Names): ServerOrder | undefined {
  const { api, later } = toRecord(value)
  const name = toName(api, names)
  if (name !== undefined) return { api: name }
  return later === true ? { later } : undefined
}

const toName = (value: unknown, names: Names) =>
  typeof value === 'string' && Object.hasOwn(names, value) ? (value as ApiScenarioName) : undefined

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
