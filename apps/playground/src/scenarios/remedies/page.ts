import type { Remedy } from './remedy.ts'

/** What a site writes into its page. */
export const pageRemedies = {} as const satisfies Record<string, Remedy>
