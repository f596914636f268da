import { resultRemedies } from './page/result.ts'
import { setupRemedies } from './page/setup.ts'
import type { Remedy } from './remedy.ts'

/** What a site writes into its page. */
export const pageRemedies = { ...resultRemedies, ...setupRemedies } as const satisfies Record<string, Remedy>
