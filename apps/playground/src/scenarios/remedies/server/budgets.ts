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
    perSubjectPerMinute: 2, // few tries for each account
    perIpPerMinute: 30, // and many addresses
  },
})

export const check = (
  proof: { ticket: string; randstr: string },
  ip: string,
  user: string,
) => verifier.verify({ ...proof, ip, subject: user })`,
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
    actions: {
      resetPassword: 'never',
      register: { perMinute: 60 },
      '*': 'allow',
    },
  },
})`,
  },
  raiseBudgets: {
    side: 'server',
    code: `import { createVerifier, type DegradeBudgets } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

let budgets: DegradeBudgets = {
  globalPerMinute: 600,
  perSubjectPerMinute: 2,
  perIpPerMinute: 30,
}

// Asked before each unverified pass: no restart.
export const verifier = createVerifier({
  ...readSettings(),
  degrade: () => budgets,
})

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
    healthyAllowance: {
      perSubjectPerDay: 2,
      globalPerMinute: 6,
    },
  },
})

// Your session says who is signed in, never the page.
export const check = (
  proof: { ticket: string; randstr: string },
  ip: string,
  id: string,
) => {
  const subject = { id, trust: 'authenticated' } as const
  return verifier.verify({ ...proof, ip, subject })
}`,
  },
} as const satisfies Record<string, Remedy>
