import type { Fault } from './find-variants.ts'
import { keepStrings } from './keep-strings.ts'
import type { TextFile } from './read-texts.ts'

const rules: readonly { pattern: RegExp; use: string }[] = [
  { pattern: /(?<=\p{Script=Han}|[”）》])[,;:!?](?=\s*\p{Script=Han})/gu, use: 'full-width punctuation' },
  { pattern: /(?<=\p{Script=Han}) ?\((?=\p{Script=Han})|(?<=\p{Script=Han})\)(?=\p{Script=Han})/gu, use: '（ ）' },
  { pattern: /[。，、；：！？] +(?=[\p{L}\p{N}“（`])/gu, use: 'no space after it' },
]
const quotes = { pattern: /(["']).{0,40}?\p{Script=Han}.*?\1/gu, use: '“ ”' }
/** Code in a line, and where a link leads. */
const codeOrTarget = /`[^`\n]+`|(?<=\])\([^)\n]*\)/g
const plainStrings = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g

/** Where the typography of a Chinese text is not Chinese. */
export function findTypography({ path, text }: TextFile): Fault[] {
  const bare = path.endsWith('.md') ? hideCode(text) : text.replaceAll(plainStrings, hideCode)
  const inQuotes = keepStrings(bare).replaceAll(/(['"`])((?:\\.|(?!\1).)*)\1/gs, ' $2 ')
  const quoted = path.endsWith('.md') ? keepProse(bare) : inQuotes
  return [...rules.flatMap((rule) => search(path, bare, rule)), ...search(path, quoted, quotes)]
}

const hideCode = (text: string) => text.replaceAll(codeOrTarget, (found) => found.replaceAll(/[^`\n]/g, '·'))

function search(file: string, text: string, { pattern, use }: (typeof rules)[number]): Fault[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(pattern)].map(({ 0: found }) => ({
      file,
      line: index + 1,
      found: found.trim() || line.trim(),
      variant: pattern.source,
      use,
    })),
  )
}

/** A page with blanks for its code, its tags and the titles of its links. */
const keepProse = (page: string): string =>
  page.replaceAll(/```.*?```|`[^`\n]*`|<[^>]*>/gs, (code) => code.replaceAll(/[^\n]/g, ' '))
