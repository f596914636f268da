import { toComment } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'

/** What stands above the code: the state, how to run it, and what the visitor does then. One text a line. */
export function printHead({ words, title, input }: Plan, side: 'page' | 'server' | 'test'): readonly string[] {
  const { scenario, controls, language, duringOutage } = input
  const starts = {
    page: controls.real ? words.startReal : words.start,
    server: controls.real ? words.startServerReal : words.startServer,
    test: words.test.page,
  }
  const lines = [
    `${words.state(title, scenario.id)}: ${scenario.what[language]}`,
    duringOutage ? words.duringOutage : '',
    starts[side],
    side === 'page' ? words.visitor[scenario.visitor] : '',
  ]
  return lines.map(toComment).filter((line) => line !== '')
}

/** The same for what has comments of JavaScript. */
export const toLineComments = (lines: readonly string[]): string => lines.map((line) => `// ${line}`).join('\n')
