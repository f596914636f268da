import type { LinkWords } from '../link/link-words.ts'
import { groups } from '../scenarios.ts'

/** Of the matrix: which group of states it shows. */
export const matrixWordsOfLink: LinkWords = { group: (value) => groups.some(({ id }) => id === value) }
