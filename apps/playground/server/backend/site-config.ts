import type { BreakerConfig, DegradeBudgets } from '@tcaptcha/server'
import type { BudgetOrder } from '../../src/server/ticket-check.ts'

/** Milliseconds for one check. A visitor of a playground does not wait for four seconds. */
export const timeout = 1_500

/** The site's own are small enough to see them go; the visitor of a playground may want others. */
export const toBudgets = ({ perIp = 5, perSubject = 2, global = 24 }: BudgetOrder): DegradeBudgets => ({
  globalPerMinute: global,
  perSubjectPerMinute: perSubject,
  perIpPerMinute: perIp,
  perIncident: 6,
})

const minute = 60_000
const ring = (limit: number, burst = limit, windowMs = minute) => ({ limit, burst, windowMs })
/** Of what all share, a sixth of a minute's is there at once. */
const shared = (limit: number) => ring(limit, Math.max(1, Math.ceil(limit / 6)))

/** What each ring gives in its window, and what it has at once; strangers get three quarters of what is there for all. */
export const toRings = ({
  globalPerMinute,
  perSubjectPerMinute,
  perIpPerMinute,
  perIncident = globalPerMinute * 30,
}: DegradeBudgets) => ({
  subject: ring(perSubjectPerMinute),
  address: ring(perIpPerMinute),
  unknown: shared(Math.max(1, Math.floor(globalPerMinute * 0.75))),
  global: shared(globalPerMinute),
  incident: ring(perIncident, perIncident, 24 * 60 * minute),
})

/** One visitor is enough: there is no other here. */
export const breaker = { clients: 1, failures: 2, openFor: 1_000 } as const satisfies BreakerConfig
