import { toComment } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'

/** Where the code goes: a component's test needs no more than to be named. */
export type Side = 'page' | 'server' | 'test' | 'unit'

/** What stands above the code: the state, how to run it, and what the visitor does then. One text a line. */
export function printHead({ words, title, input }: Plan, side: Side, more = ''): readonly string[] {
  const { scenario, what, controls, language, duringOutage } = input
  const starts = {
    page: controls.real ? words.startReal : words.start,
    server: controls.real ? words.startServerReal : words.startServer,
    test: words.test.page,
    unit: '',
  }
  const lines = [
    words.state(title, scenario.id, what?.[language] ?? ''),
    duringOutage ? words.duringOutage : '',
    starts[side],
    side === 'page' ? words.visitor[scenario.visitor] : '',
    more,
  ]
  return lines
    .map(toComment)
    .filter((line) => line !== '')
    .flatMap(wrap)
}

/** Lines of at most about a hundred columns; a Chinese character takes two, and a line may end after any. */
function wrap(text: string): readonly string[] {
  const lines: string[] = []
  let columns = Infinity
  for (const [word = ''] of text.matchAll(/\p{Script=Han}[\p{P}]*|[^\s\p{Script=Han}]+|\s/gu)) {
    const width = [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
    if (columns + width > 96 && word !== ' ') {
      lines.push(word)
      columns = width
    } else {
      lines[lines.length - 1] += word
      columns += width
    }
  }
  return lines.map((line) => line.trimEnd())
}

/** The same for what has comments of JavaScript. */
export const toLineComments = (lines: readonly string[]): string => lines.map((line) => `// ${line}`).join('\n')
