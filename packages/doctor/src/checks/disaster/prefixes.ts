import type { Node } from '@babel/types'
import type { SourceFile } from '../../parse/source-file.ts'
import { toName, toText, unwrap } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

/** `terror_` without `trerror_`, or the reverse, in a test of a ticket. */
export const checkPrefixes: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  const tests = [...readTests(file)]
  const known = new Set(tests.flatMap(({ prefixes }) => prefixes))
  const [first] = tests
  if (!first || known.size !== 1) return
  const [prefix = ''] = known
  report('disaster-prefix-one', first.at, { prefix, other: prefix === 'terror_' ? 'trerror_' : 'terror_' })
}

function* readTests({ scripts, code }: SourceFile): Generator<{ at: number; prefixes: string[] }> {
  for (const { ast, offset } of scripts) {
    const found: { at: number; prefixes: string[] }[] = []
    walk(ast, (node) => {
      const prefixes = toTestedPrefixes(node)
      if (prefixes.length > 0) found.push({ at: offset + (node.start ?? 0), prefixes })
    })
    yield* found
  }
  for (const { line, index } of readTextTests(code)) yield { at: index, prefixes: readLine(line) }
}

/** A line may test both, one after the other. */
function readLine(line: string): string[] {
  if (/t(?:r\?|\(r\)\?|\[r\]\?)error/.test(line)) return ['terror_', 'trerror_']
  return [
    ...(/(?<![a-z])terror/.test(line) ? ['terror_'] : []),
    ...(/(?<![a-z])trerror/.test(line) ? ['trerror_'] : []),
  ]
}

/** In Java, Go, PHP and Python. */
const textTest =
  /\b(?:startsWith|HasPrefix|startswith|strpos|stripos|str_starts_with|substr|indexOf|preg_match|matches|compile|MatchString|contains|Contains|strncmp)\b[^\n]{0,80}?["'`/]\^?\(?(?:tr?\??error|t\(r\)\?error|t\[r\]\?error)[^\n]*|["']tr?error_?["']\s+in\s+\w+/g

/** Tests of a prefix in a language that has no parser here; the line with its constants filled in. */
export function* readTextTests(code: string): Generator<{ line: string; index: number }> {
  for (const { 0: line, index } of code.matchAll(textTest)) yield { line, index }
  const names = new Map<string, string>()
  for (const [, name = '', prefix = ''] of code.matchAll(/\b(\w+)\s*:?=\s*["'](tr?error_?)["']/g))
    names.set(name, prefix)
  for (const [name, prefix] of names) {
    const test = new RegExp(
      `\\b(?:startsWith|HasPrefix|startswith|strpos|str_starts_with|indexOf|contains|Contains)\\([^\\n]{0,80}?\\b${name}\\b[^\\n]*`,
      'g',
    )
    for (const { 0: line, index } of code.matchAll(test)) yield { line: line.replace(name, `"${prefix}"`), index }
  }
}

/** The prefixes that an expression looks for; none where it is no such test. */
export function toTestedPrefixes(node: Node): string[] {
  if (node.type === 'RegExpLiteral') return /error/.test(node.pattern) ? readPrefixes(node.pattern) : []
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
    if (!/^(?:startsWith|indexOf|includes|search|match|lastIndexOf)$/.test(toName(node.callee) ?? '')) return []
    // `_.startsWith(ticket, 'terror_')` too.
    return node.arguments.flatMap((argument) => readPrefixes(toText(argument) ?? ''))
  }
  if (node.type === 'NewExpression')
    return toName(node.callee) === 'RegExp' ? readPrefixes(toText(node.arguments[0]) ?? '') : []
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return []
  const cut = [node.left, node.right].some((side) => {
    const inner = toCut(side)
    return inner?.type === 'CallExpression' && /^(?:substr|substring|slice|split)$/.test(toName(inner.callee) ?? '')
  })
  return cut ? [node.left, node.right].flatMap((side) => readPrefixes(toText(side) ?? '')) : []
}

/** The call that takes a part of a text; that of `split('_')[0]` too. */
const toCut = (side: Node) => {
  const inner = unwrap(side)
  return inner?.type === 'MemberExpression' && inner.computed ? unwrap(inner.object) : inner
}

function readPrefixes(pattern: string): string[] {
  if (
    /^\^?\(?\??:?t(?:r\?|\(r\)\?|\(\?:r\)\?|\[r\]\?|\(\|r\)|\(r\|\)|\(\?:\|r\)|r\{0,1\})error|^\^?\(?(?:\?:)?(?:terror\w*\|trerror|trerror\w*\|terror|t\|tr|tr\|t)/.test(
      pattern,
    )
  )
    return ['terror_', 'trerror_']
  if (/^\^?\(?trerror/.test(pattern)) return ['trerror_']
  return /^\^?\(?terror(?:_|$|[^a-z])/.test(pattern) ? ['terror_'] : []
}
