import type { BreakerConfig, BudgetRing, DegradeBudgets } from '@tcaptcha/server'

/** Milliseconds for one check. A visitor of a playground does not wait for four seconds. */
export const timeout = 1_500

/** Small enough to see them go. */
export const budgets: DegradeBudgets = {
  globalPerMinute: 24,
  perSubjectPerMinute: 2,
  perIpPerMinute: 5,
  perIncident: 6,
}

/** What each ring has at once: of the global ones a sixth of a minute's, of which strangers get three quarters. */
export const fullBudgets: Readonly<Partial<Record<BudgetRing, number>>> = {
  subject: 2,
  address: 5,
  unknown: 3,
  global: 4,
  incident: 6,
}

/** One visitor is enough: there is no other here. */
export const breaker = { clients: 1, failures: 2, openFor: 1_000 } as const satisfies BreakerConfig
