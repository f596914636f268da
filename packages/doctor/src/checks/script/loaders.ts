import type { Node } from '@babel/types'
import type { SourceFile } from '../../parse/source-file.ts'
import { readScriptUrl } from '../../project/hosts.ts'
import { toKey, toName, toText } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { readWholeText } from './whole-text.ts'

/** A script that adds the vendor's tag, and hears of no failure: neither by an event nor by a limit of time. */
export const checkLoaders: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha || !/Captcha(?:-global)?\.js/i.test(file.text))
    return
  const names = readUrlCalls(file)
  for (const { ast, offset } of file.scripts) {
    const namesVendor = once((scope) => some(scope, isVendorUrl))
    const isWatched = once(watches)
    const made: { at: number; scope: Node }[] = []
    walk(ast, (node, ancestors) => {
      if (node.type !== 'CallExpression' || toName(node.callee) !== 'createElement' || !isScript(node.arguments[0]))
        return
      // The nearest function that knows the URL, or is given it.
      const index = ancestors.findLastIndex(
        (scope, at) => isFunction(scope) && (names.has(toFunctionName(scope, ancestors[at - 1])) || namesVendor(scope)),
      )
      const scope = ancestors[index] ?? (ancestors.some(isFunction) || !namesVendor(ast) ? undefined : ast)
      if (scope) made.push({ at: offset + (node.start ?? 0), scope })
    })
    // Alone in its file, the element may be watched by any function of it.
    for (const { at, scope } of made)
      if (!isWatched(scope) && !(made.length === 1 && isWatched(ast))) report('script-no-onerror', at)
  }
}

/** Asks once per node: a bundle may have thousands of elements in one function. */
function once(test: (node: Node) => boolean): (node: Node) => boolean {
  const known = new Map<Node, boolean>()
  return (node) => {
    const result = known.get(node) ?? test(node)
    known.set(node, result)
    return result
  }
}

const isScript = (node: Node | undefined) => toText(node)?.toLowerCase() === 'script'
const isVendorUrl = (node: Node) => !!readScriptUrl(readWholeText(node) ?? '')

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

function toFunctionName(scope: Node, parent: Node | undefined): string {
  if ('id' in scope && scope.id) return toName(scope.id) ?? ''
  const given = parent?.type === 'VariableDeclarator' ? toName(parent.id) : parent && toKey(parent)
  return given ?? toKey(scope) ?? ''
}

const watches = (scope: Node) =>
  some(scope, (node) => {
    const name = node.type === 'Identifier' ? node.name : toText(node)
    return (
      /^(?:onerror|error|setTimeout|timeout|withTimeout)$/.test(name ?? '') &&
      !(node.type === 'Identifier' && name === 'error')
    )
  })
