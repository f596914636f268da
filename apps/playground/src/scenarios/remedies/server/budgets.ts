import type { Remedy } from '../remedy.ts'

/** How much may pass unverified in an outage, and who. */
export const budgetRemedies = {
  budgets: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600, // about twice your usual logins
    perSubjectPerMinute: 2, // an attacker has few accounts
    perIpPerMinute: 30, // and many addresses
  },
})

export const check = (ticket: string, randstr: string, ip: string, user: string) =>
  verifier.verify({ ticket, randstr, ip, subject: user, action: 'login' })`,
  },
  actionRules: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
    actions: { resetPassword: 'never', register: { perMinute: 60 }, '*': 'allow' },
  },
})`,
  },
  raiseBudgets: {
    side: 'server',
    code: `import { createVerifier, type DegradeBudgets } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

let budgets: DegradeBudgets = { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 }

// A function is asked before each unverified pass: no restart in the middle of an incident.
export const verifier = createVerifier({ ...readSettings(), degrade: () => budgets })

export function raise(perIncident: number): void {
  budgets = { ...budgets, perIncident }
}`,
  },
  healthyAllowance: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
    healthyAllowance: { perSubjectPerDay: 2, globalPerMinute: 6 },
  },
})

// Your own session says who is signed in, never the page.
export const check = (ticket: string, randstr: string, ip: string, accountId: string) =>
  verifier.verify({ ticket, randstr, ip, subject: { id: accountId, trust: 'authenticated' } })`,
  },
} as const satisfies Record<string, Remedy>
