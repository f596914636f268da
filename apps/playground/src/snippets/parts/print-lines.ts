import { toComment } from '../literal.ts'
import type { Line } from '../plan/plan-page.ts'

/** Columns from which a comment stands above its line. */
const widest = 100

/** Lines of an object, without its braces. One that says only its own name is written once. */
export const printLines = (lines: readonly Line[]): string =>
  lines
    .map(({ name, code, comment }) => {
      const entry = name === code ? name : `${name}: ${code}`
      if (!comment) return `${entry},`
      const said = `// ${toComment(comment)}`
      return entry.length + said.length > widest ? `${said}\n${entry},` : `${entry}, ${said}`
    })
    .join('\n')
