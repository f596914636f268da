import type { Term } from './glossary.ts'
import { keepStrings } from './keep-strings.ts'
import type { TextFile } from './read-texts.ts'

/** One place where a text is not as it has to be. */
export interface Fault {
  readonly file: string
  readonly line: number
  /** What stands there. */
  readonly found: string
  /** The variant’s expression, as the glossary has it. */
  readonly variant: string
  readonly use: string
}

/** What people type into the search: any word of the field. */
const synonyms = /(?<=\bsynonyms:\s*)(['"]).*?\1/gs

/** Every banned variant in a text. English ones are looked for in pages and in strings, Chinese ones everywhere. */
export function findVariants({ path, text: whole }: TextFile, terms: readonly Term[]): Fault[] {
  const text = whole.replaceAll(synonyms, (words) => words.replaceAll(/[^\n]/g, ' '))
  const english = path.endsWith('.md') ? text : keepStrings(text)
  return terms.flatMap(({ en, zh, banned }) => [
    ...(banned.zh ?? []).flatMap((variant) => search(path, text, variant, zh)),
    ...(banned.en ?? []).flatMap((variant) => search(path, english, variant, en)),
  ])
}

function search(file: string, text: string, variant: string, use: string): Fault[] {
  // A phrase may go on in the next line.
  const pattern = new RegExp(variant.replaceAll(' ', String.raw`\s+`), 'giu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    found,
    variant,
    use,
  }))
}

/** A fault as one line to read. */
export const toLine = ({ file, line, found, use }: Fault): string => `${file}:${line}: “${found}”, use “${use}”`
