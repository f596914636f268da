import { parse, type ParserPlugin } from '@babel/parser'
import { readConstants } from '../syntax/constants.ts'
import { walk } from '../syntax/walk.ts'
import type { Script } from './source-file.ts'

const common: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement']

/** The plug-ins in the order to try: a file may be Flow, and a `.ts` file has casts that look like JSX. */
const dialects = (path: string): ParserPlugin[][] => {
  if (/\.[cm]?ts$/.test(path)) return [['typescript'], ['typescript', 'jsx']]
  if (path.endsWith('.tsx')) return [['typescript', 'jsx']]
  return [['typescript', 'jsx'], ['flow', 'jsx'], []]
}

/** Parses a script; undefined where nothing could be made of it. `text` starts at `offset` of its file. */
export function parseScript(
  text: string,
  path: string,
  offset = 0,
  kind: Script['kind'] = 'module',
): Script | undefined {
  for (const plugins of dialects(path)) {
    try {
      const ast = parse(text, {
        sourceType: 'unambiguous',
        // Of a handler's statements in parentheses recovery would make nonsense.
        errorRecovery: kind !== 'expression',
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowImportExportEverywhere: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        plugins: [...plugins, ...common],
      })
      // Fails where it is nested too deeply for the checks.
      readConstants((visit) => walk(ast, visit))
      return { ast, offset, kind }
    } catch {
      // The next dialect may fit.
    }
  }
  return undefined
}

/** Parses what a bound attribute holds: an expression, or the statements of a handler. */
export const parseBinding = (text: string, offset: number): Script | undefined =>
  parseScript(`(${text}\n)`, 'binding.tsx', offset - 1, 'expression') ??
  parseScript(text, 'handler.tsx', offset, 'expression')
