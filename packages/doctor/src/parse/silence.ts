import { toLine } from './place.ts'

const comment = /(?:\/\/|\/\*|#|<!--|\{\/\*|<%--|--)\s*tcaptcha-doctor-ignore-(next-line|line)\b([^\n*]*)/

/** Whether a comment on the line, or on the line above, silences the check. Without names it silences all. */
export function isSilenced(text: string, line: number, id: string): boolean {
  const names = (at: number, word: string) => {
    const match = comment.exec(toLine(text, at) ?? '')
    return match?.[1] === word ? (match[2] ?? '') : undefined
  }
  return [names(line, 'line'), names(line - 1, 'next-line')].some((list) => {
    if (list === undefined) return false
    const ids: readonly string[] = /^[^:]*/.exec(list)?.[0].match(/[a-z]+(?:-[a-z]+)+/g) ?? []
    return ids.length === 0 || ids.includes(id)
  })
}
