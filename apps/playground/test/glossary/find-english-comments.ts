import type { Fault } from './find-variants.ts'
import type { TextFile } from './read-texts.ts'

const blocks = /^```\w*\n.*?^```$/gms
const comment = /(?:^|\s)(?:\/\/|#|\/\*+|<!--) ?(.*?)(?:\*\/|-->|$)/
/** Two English words in a row; a file’s name or an option is none. */
const sentence = /\b[a-z]{2,} [a-z]{2,}\b/i

/** Comments of the code in a Chinese page that are not in Chinese. */
export function findEnglishComments({ path, text }: TextFile): Fault[] {
  return [...text.matchAll(blocks)].flatMap(({ 0: block, index }) => {
    const first = text.slice(0, index).split('\n').length
    return block.split('\n').flatMap((line, offset) => {
      const [, said = ''] = comment.exec(line) ?? []
      // `@vitest-environment jsdom` is an order to a tool.
      if (!sentence.test(said) || said.startsWith('@') || /\p{Script=Han}/u.test(said)) return []
      return [{ file: path, line: first + offset, found: said, variant: sentence.source, use: '中文注释' }]
    })
  })
}
