import type { ExpectedVerdict } from '../../backend-client/ticket-check.ts'

/** Passes unverified: in an outage nobody can check it, and the budgets have room. */
export const passes: ExpectedVerdict = { kind: 'degraded', reason: 'api-down' }

/** Refused in an outage as well. */
export const rejected = (reason: ExpectedVerdict['reason']): ExpectedVerdict => ({ kind: 'rejected', reason })

/** The site itself is at fault, and an outage changes nothing about it. */
export const misconfiguredToo = (reason: ExpectedVerdict['reason']): ExpectedVerdict => ({
  kind: 'misconfigured',
  reason,
})
