import type { Node } from '@babel/types'
import { toKey, toName, unwrap } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { toTestedPrefixes } from '../disaster/prefixes.ts'
import { isYes, letsIn } from './lets-in.ts'

/** Server code that recognises a disaster ticket by its prefix, and lets it in for that alone. */
export const checkLetIn: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  for (const { ast, offset } of file.scripts) {
    const patterns = readPatterns(ast)
    const asks = (node: Node | null | undefined) =>
      some(node, (part, above) => !above.some(isFunction) && isTest(part, patterns))
    walk(ast, (node, ancestors) => {
      if (isRecogniser(ancestors)) return
      const at = offset + (node.start ?? 0)
      if (node.type === 'IfStatement' && asks(node.test)) {
        const isInverse = isNegated(node.test, patterns)
        const branches = isInverse ? [node.alternate, ...toRest(node, ancestors.at(-1))] : [node.consequent]
        if (branches.some((branch) => letsIn(branch))) report('disaster-ticket-let-in', at)
      }
      if (node.type === 'ConditionalExpression' && asks(node.test)) {
        const branch = isNegated(node.test, patterns) ? node.alternate : node.consequent
        if (isYes(branch)) report('disaster-ticket-let-in', at)
      }
      if (node.type !== 'LogicalExpression' || node.operator !== '||') return
      // `isDisaster(ticket) || (await verify(ticket))`: the check is never asked.
      const isCall = unwrap(node.right)?.type === 'CallExpression' && !asks(node.right)
      if (asks(node.left) && isCall && !isNegated(node.left, patterns)) report('disaster-ticket-let-in', at)
    })
  }
}

/** What runs where the branch before has returned: `if (!isDisaster) return check()`. */
function toRest(node: Extract<Node, { type: 'IfStatement' }>, block: Node | undefined): readonly Node[] {
  if (block?.type !== 'BlockStatement' || node.alternate) return []
  const { consequent } = node
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
  const rest = block.body.slice(block.body.indexOf(node) + 1)
  return last?.type === 'ReturnStatement' && rest.every(({ type }) => type !== 'IfStatement') ? rest : []
}

/** A function that only says whether a ticket is one of a disaster. */
const isRecogniser = (ancestors: readonly Node[]) => {
  const at = ancestors.findLastIndex(isFunction)
  const [parent, own] = [ancestors[at - 1], ancestors[at]]
  const name = own && 'id' in own && own.id ? toName(own.id) : undefined
  const given = parent?.type === 'VariableDeclarator' ? toName(parent.id) : parent && toKey(parent)
  return /disaster|terror|fallback|backup/i.test(name ?? given ?? (own && toKey(own)) ?? '')
}

/** Names of patterns and functions of this file that look for the prefix. */
function readPatterns(ast: Node): Set<string> {
  const names = new Set<string>()
  const add = (name: string | undefined, body: Node | null | undefined) => {
    if (
      name &&
      some(body, (node) => toTestedPrefixes(node).length > 0) &&
      !some(body, (node) => node.type === 'IfStatement')
    )
      names.add(name)
  }
  walk(ast, (node) => {
    if (node.type === 'VariableDeclarator') add(toName(node.id), isSmall(node.init) ? node.init : undefined)
    if (node.type === 'FunctionDeclaration' && isSmall(node)) add(node.id?.name, node.body)
  })
  return names
}

/** A whole module in a function is no test, nor is what asks the vendor too. */
const isSmall = (node: Node | null | undefined) =>
  !!node && (node.end ?? 0) - (node.start ?? 0) < 300 && !some(node, ({ type }) => type === 'AwaitExpression')

const isTest = (node: Node, patterns: ReadonlySet<string>): boolean => {
  if (toTestedPrefixes(node).length > 0) return true
  if (node.type === 'Identifier') return patterns.has(node.name)
  return false
}

function isNegated(test: Node, patterns: ReadonlySet<string>): boolean {
  const inner = unwrap(test)
  if (inner?.type === 'UnaryExpression' && inner.operator === '!')
    return some(inner.argument, (node) => isTest(node, patterns))
  // `indexOf(…) === -1`, `!== 0`
  if (inner?.type !== 'BinaryExpression') return false
  const isMinusOne = [inner.left, inner.right].some((side) => side.type === 'UnaryExpression' && side.operator === '-')
  const isEqual = /^===?$/.test(inner.operator)
  return isMinusOne ? isEqual || inner.operator === '<' : !isEqual && inner.operator.startsWith('!')
}
