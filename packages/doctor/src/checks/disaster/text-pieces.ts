import type { Language } from '../../parse/source-file.ts'
import type { Piece } from './pieces.ts'

/** A string that may begin a ticket, in a language that has no parser here; patterns have none of these signs. */
const literal = /(["'`])([Tt][A-Za-z]{3,8}[^"'`\n\\^*?[\]|]{0,120})\1/g
const placeholder = /%(?:\d+\$)?[a-z]|\$\{([^}]*)\}|\{([^}]*)\}|\$(\w+)/g

/** Texts that are put together by `+`, by `.` of PHP, by a format or in place. */
export function* readTextPieces(code: string, language: Language): Generator<{ at: number; pieces: Piece[] }> {
  for (const match of code.matchAll(literal)) {
    const rest = code.slice(match.index + match[0].length, match.index + match[0].length + 400)
    const values = toArguments(rest)
    const own = toOwnPieces(match[2] ?? '', () => values.shift())
    yield { at: match.index, pieces: [...own, ...toAdded(rest, language === 'php' ? '.' : '+')] }
  }
}

function toOwnPieces(text: string, next: () => string | undefined): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: whole, 1: braced, 2: bare, 3: named, index } of text.matchAll(placeholder)) {
    const value = braced || (bare && /[a-z_]/i.test(bare) ? bare : undefined) || named || next()
    pieces.push({ kind: 'text', text: text.slice(from, index) }, toTextPiece(value ?? ''))
    from = index + whole.length
  }
  return [...pieces, { kind: 'text', text: text.slice(from) }]
}

/** `, a, b)` of a format, `% (a, b)` and `.format(a, b)` of Python. */
function toArguments(rest: string): string[] {
  const [lead = ''] = /^\s*(?:,|%\s*\(|\.format\()/.exec(rest) ?? []
  return lead ? splitAt(rest.slice(lead.length), ',') : []
}

/** What is added behind the string. */
function toAdded(rest: string, sign: '+' | '.'): Piece[] {
  const [lead = ''] = (sign === '+' ? /^\s*\+/ : /^\s*\.(?!\w+\()/).exec(rest) ?? []
  return lead ? splitAt(rest.slice(lead.length), sign).map(toTextPiece) : []
}

/** The parts of an expression between signs that stand in no parentheses or quotes. */
function splitAt(text: string, sign: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const [token] of text.matchAll(/"[^"\n]*"|'[^'\n]*'|\s*\n\s*(?=[+.])|[\s\S]/g)) {
    if (depth === 0 && /^[;)\n]$/.test(token)) break
    if (depth === 0 && token === ',' && sign !== ',') break
    if (/^[([]$/.test(token)) depth += 1
    if (/^[)\]]$/.test(token)) depth -= 1
    if (token === sign && depth === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${token}`)
  }
  return parts.map((part) => part.trim())
}

function toTextPiece(expression: string): Piece {
  const [, , text] = /^(["'])(.*)\1$/.exec(expression) ?? []
  if (text !== undefined) return { kind: 'text', text }
  if (/^\d+$/.test(expression)) return { kind: 'text', text: expression }
  if (/app_?id\b|\baid\b/i.test(expression)) return { kind: 'appId' }
  if (/(?:^|\W)(?:error_?)?code$/i.test(expression)) return { kind: 'code' }
  if (!/time|now|unix|epoch|date|seconds/i.test(expression)) return { kind: 'any' }
  if (/\/\s*1000|\/\s*1e3|toSeconds/.test(expression)) return { kind: 'seconds' }
  if (/currentTimeMillis|UnixMilli|toEpochMilli|millisecondsSinceEpoch|getTime\(\)|\*\s*1000|1e3/.test(expression))
    return { kind: 'milliseconds' }
  return /time\(\)|Unix\(\)|getEpochSecond|epochSecond/.test(expression) ? { kind: 'seconds' } : { kind: 'any' }
}
