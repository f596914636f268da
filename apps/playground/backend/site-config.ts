import type { BreakerConfig, CanaryConfig, DegradeBudgets } from '@tcaptcha/server'
import type { BudgetOrder } from '../src/backend-client/ticket-check.ts'

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
/** What one visitor's own rings give in a minute, which is also what they have at once. */
export const toRings = ({ perSubjectPerMinute, perIpPerMinute }: DegradeBudgets) => ({
  subject: { limit: perSubjectPerMinute, windowMs: minute },
  address: { limit: perIpPerMinute, windowMs: minute },
})

/** One visitor is enough: there is no other here. */
export const breaker = { clients: 1, failures: 2, openFor: 1_000 } as const satisfies BreakerConfig

/**
 * Three in a row, as by default. Twice as far apart, so that a state of the playground holds while somebody reads it;
 * whoever can't wait lets time go by. None while all is well.
 */
export const canary = { rounds: 3, every: 10_000, heartbeat: false } as const satisfies CanaryConfig
