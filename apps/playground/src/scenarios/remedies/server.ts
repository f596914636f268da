import type { Remedy } from './remedy.ts'

/** What a site writes at its server. */
export const serverRemedies = {} as const satisfies Record<string, Remedy>
