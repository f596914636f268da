import { toComment } from '../literal.ts'
import type { Line } from '../plan/plan-page.ts'

/** Lines of an object, without its braces. One that says only its own name is written once. */
export const printLines = (lines: readonly Line[]): string =>
  lines
    .map(({ name, code, comment }) => {
      const entry = name === code ? name : `${name}: ${code}`
      return `${entry},${comment ? ` // ${toComment(comment)}` : ''}`
    })
    .join('\n')
