import type { ApiScenarioName } from '@tcaptcha/simulator'
import {
  histories,
  siteNames,
  storeFaults,
  type BudgetOrder,
  type ServerOrder,
  type TicketCheck,
} from '../src/backend-client/ticket-check.ts'

const mostPasses = 100_000

/** The list of names, whatever else it holds. */
type Names = Readonly<Partial<Record<ApiScenarioName, unknown>>>

/** What a page wants to be played. What makes no sense is left out. */
export function readCheck(value: unknown, names: Names): TicketCheck {
  const { api, before, site, store, real } = toRecord(value)
  const name = toName(api, names)
  return {
    ...(name === undefined ? {} : { api: name }),
    before: histories.filter((history) => Array.isArray(before) && before.includes(history)),
    ...toSite(site),
    store: storeFaults.find((fault) => fault === store),
    ...(typeof real === 'string' && /^[1-9]\d{0,14}$/.test(real) ? { real } : {}),
  }
}

/** What the visitor wants of a server that runs; undefined where that makes no sense. */
export function readOrder(value: unknown, names: Names): ServerOrder | undefined {
  const { api, later, budgets } = toRecord(value)
  const name = toName(api, names)
  if (name !== undefined) return { api: name }
  if (typeof budgets === 'object' && budgets) return { budgets: readBudgets(toRecord(budgets)) }
  return later === true ? { later } : undefined
}

const toSite = (value: unknown) => {
  const site = siteNames.find((name) => name === value)
  return site && { site }
}

const readBudgets = ({ perIp, perSubject, global }: Record<string, unknown>): BudgetOrder => ({
  perIp: toLimit(perIp),
  perSubject: toLimit(perSubject),
  global: toLimit(global),
})

const toLimit = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= mostPasses ? value : undefined

const toName = (value: unknown, names: Names) =>
  typeof value === 'string' && Object.hasOwn(names, value) ? (value as ApiScenarioName) : undefined

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
