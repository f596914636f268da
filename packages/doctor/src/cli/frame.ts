import { toLine, type Place } from '../parse/place.ts'
import type { Paint } from './paint.ts'

const width = 110
/** Letters and digits mixed, as keys have them. */
const keys = /(?<![\w/.-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])([A-Za-z\d]{4})[A-Za-z\d_-]{14,}\*{0,2}(?![\w/.])/g

/** Without what may be a secret: people paste outputs into issues. */
export const mask = (text: string): string => text.replace(keys, '$1…')

/** The line with the one before it, and a mark below the column. */
export function toFrame(text: string, { line, column }: Place, paint: Paint): string[] {
  const digits = String(line).length
  const row = (at: number, mark: string) => {
    const found = toLine(text, at)
    if (found === undefined) return []
    const start = column > width - 20 ? column - 40 : 0
    return [
      `${mark} ${String(at).padStart(digits)} ${paint('|', 'grey')} ${mask(found)
        .slice(start, start + width)
        .replaceAll('\t', ' ')}`.trimEnd(),
    ]
  }
  const start = column > width - 20 ? column - 40 : 0
  const before = toLine(text, line)?.slice(0, column - 1) ?? ''
  const indent = mask(before).slice(start).length
  return [
    ...(line > 1 && toLine(text, line - 1)?.trim() ? row(line - 1, ' ') : []),
    ...row(line, paint('>', 'red')),
    `  ${' '.repeat(digits)} ${paint('|', 'grey')} ${' '.repeat(indent)}${paint('^', 'red')}`,
  ]
}
