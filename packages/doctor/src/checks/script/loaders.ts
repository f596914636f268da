import type { Node } from '@babel/types'
import type { SourceFile } from '../../parse/source-file.ts'
import { readScriptUrl } from '../../project/hosts.ts'
import { toKey, toName, toText } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { readWholeText } from './whole-text.ts'

/** A script that adds the vendor's tag, and hears of no failure: neither by an event nor by a limit of time. */
export const checkLoaders: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  const names = readUrlCalls(file)
  for (const { ast, offset } of file.scripts) {
    const made: { at: number; scope: Node }[] = []
    walk(ast, (node, ancestors) => {
      if (node.type === 'CallExpression' && toName(node.callee) === 'createElement' && isScript(node.arguments[0]))
        made.push({ at: offset + (node.start ?? 0), scope: toScope(ancestors, names) ?? ast })
    })
    for (const { at, scope } of made) {
      const isVendors = namesVendor(scope) || names.has(toFunctionName(scope, ast))
      // Alone in its file, the element may be watched by any function of it.
      if (isVendors && !isWatched(scope) && !(made.length === 1 && isWatched(ast))) report('script-no-onerror', at)
    }
  }
}

const isScript = (node: Node | undefined) => toText(node)?.toLowerCase() === 'script'

/** The nearest function that knows the URL, or is given it. */
const toScope = (ancestors: readonly Node[], names: ReadonlySet<string>) => {
  const around = ancestors.filter(isFunction).toReversed()
  const ast = ancestors[0]
  return around.find((scope) => namesVendor(scope) || (ast && names.has(toFunctionName(scope, ast)))) ?? around[0]
}

const isVendorUrl = (node: Node) => !!readScriptUrl(readWholeText(node) ?? '')
const namesVendor = (scope: Node) => some(scope, isVendorUrl)

/** Names of the functions that are called with the vendor's URL. */
function readUrlCalls({ scripts }: SourceFile): Set<string> {
  const found = new Set<string>()
  for (const { ast } of scripts) {
    walk(ast, (node) => {
      const name = node.type === 'CallExpression' ? toName(node.callee) : undefined
      if (name && node.type === 'CallExpression' && node.arguments.some(isVendorUrl)) found.add(name)
    })
  }
  return found
}

function toFunctionName(scope: Node, ast: Node): string {
  if ('id' in scope && scope.id) return toName(scope.id) ?? ''
  let found = ''
  walk(ast, (node, ancestors) => {
    const parent = node === scope ? ancestors.at(-1) : undefined
    if (parent) found = parent.type === 'VariableDeclarator' ? (toName(parent.id) ?? '') : (toKey(parent) ?? '')
  })
  return found || (toKey(scope) ?? '')
}

const isWatched = (scope: Node) =>
  some(scope, (node) => {
    const name = node.type === 'Identifier' ? node.name : toText(node)
    return (
      /^(?:onerror|error|setTimeout|timeout|withTimeout)$/.test(name ?? '') &&
      !(node.type === 'Identifier' && name === 'error')
    )
  })
