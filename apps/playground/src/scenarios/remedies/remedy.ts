import { pageRemedies } from './page.ts'
import { serverRemedies } from './server.ts'

/** A few lines that a site writes against a kind of failure. */
export interface Remedy {
  /** Where they go: in the page's code, or in the server's. */
  readonly side: 'page' | 'server'
  /** TypeScript. Self-contained but for what `around` declares. */
  readonly code: string
  /** Declarations that the lines take for granted, for the test that compiles them. */
  readonly around?: string
}

/** All of them, by name. */
export const remedies = { ...pageRemedies, ...serverRemedies } satisfies Record<string, Remedy>

/** The name of a remedy. */
export type RemedyName = keyof typeof remedies
