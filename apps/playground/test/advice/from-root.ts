import { fileURLToPath } from 'node:url'

/** A path of the repository as one of this machine. */
export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))
