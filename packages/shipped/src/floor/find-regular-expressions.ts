import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** What is above the floor in a regular expression: look-behind, named groups, property escapes, the flags `s`, `d`, `v`. */
export function findInRegExp(source: string, flags = ''): string[] {
  const found = new Set([...flags].filter((flag) => !'gimuy'.includes(flag)).map((flag) => `flag ${flag}`))
  const parser = new RegExpParser({ ecmaVersion: 2025 })
  try {
    const pattern = parser.parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    })
    visitRegExpAST(pattern, {
      onAssertionEnter: ({ kind }) => void (kind === 'lookbehind' && found.add('look-behind')),
      onCapturingGroupEnter: ({ name }) => void (name && found.add('named group')),
      onCharacterSetEnter: ({ kind }) => void (kind === 'property' && found.add('property escape')),
      onModifiersEnter: () => void found.add('modifiers'),
    })
  } catch (error) {
    found.add(error instanceof Error ? error.message : 'unreadable')
  }
  return [...found].map((what) => `regular expression: ${what}`)
}
