/** Line and column, both from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  line: number
  column: number
}

/** Where an offset is. Lines end with LF, CRLF or a lone CR. */
export function toPlace(text: string, at: number): Place {
  const before = text.slice(0, at)
  const lines = before.split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

export const toLine = (text: string, line: number): string | undefined => text.split(/\r\n|\r|\n/)[line - 1]
