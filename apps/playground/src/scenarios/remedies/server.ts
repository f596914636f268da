import type { Remedy } from './remedy.ts'
import { budgetRemedies } from './server/budgets.ts'
import { nextStepRemedies } from './server/next-step.ts'
import { operationRemedies } from './server/operations.ts'
import { setupRemedies } from './server/setup.ts'
import { visitTokenRemedies } from './server/visit-token.ts'

/** What a site writes at its server, and what its page sends there. */
export const serverRemedies = {
  ...nextStepRemedies,
  ...budgetRemedies,
  ...visitTokenRemedies,
  ...setupRemedies,
  ...operationRemedies,
} as const satisfies Record<string, Remedy>
