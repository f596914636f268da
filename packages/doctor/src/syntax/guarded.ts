import type { Node } from '@babel/types'
import { resolveConstant } from './constants.ts'
import { toName, toText, unwrap } from './names.ts'
import { some } from './walk.ts'

const word =
  /^(?:NODE_ENV|DEV|PROD|MODE|VITEST|__DEV__|isDev(?:elopment)?|isProd(?:uction)?|TCAPTCHA_SIMULATOR|dev|development|isTest|localhost|local|isLocal(?:host)?)$/

const mentionsMode = (node: Node | null | undefined) =>
  some(
    node,
    (part) =>
      (part.type === 'Identifier' && word.test(part.name)) || (part.type === 'StringLiteral' && word.test(part.value)),
  )

/** `if (isProduction) return` or `throw`, before the statement in the same block. */
const isBehindExit = (block: Node, statement: Node | undefined) => {
  if (block.type !== 'BlockStatement' && block.type !== 'Program') return false
  const before = block.body.slice(
    0,
    block.body.findIndex((other) => other === statement),
  )
  return before.some(
    (other) =>
      other.type === 'IfStatement' &&
      mentionsMode(other.test) &&
      some(other.consequent, ({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement'),
  )
}

/** Whether a condition about the mode stands between the node and the program. */
export const isGuarded = (ancestors: readonly Node[]): boolean =>
  ancestors.some((ancestor, at) => {
    const inner = ancestors[at + 1]
    if (isBehindExit(ancestor, inner)) return true
    if (ancestor.type === 'IfStatement' || ancestor.type === 'ConditionalExpression')
      return inner !== ancestor.test && mentionsMode(ancestor.test)
    if (ancestor.type === 'LogicalExpression') return inner !== ancestor.left && mentionsMode(ancestor.left)
    if (ancestor.type === 'ObjectProperty')
      return (
        mentionsMode(ancestor.key) || /^\$development$/.test('name' in ancestor.key ? String(ancestor.key.name) : '')
      )
    return false
  })

/** Whether it is `true` in production: always, or by a test that is the wrong way round. */
export const isOnInProduction = (node: Node | null | undefined): boolean => {
  const inner = resolveConstant(unwrap(node))
  if (inner?.type === 'BooleanLiteral') return inner.value
  if (toName(inner) === 'PROD') return true
  if (inner?.type === 'BinaryExpression' && /^===?$/.test(inner.operator)) {
    const sides = [inner.left, inner.right]
    return (
      sides.some((side) => /^(?:NODE_ENV|MODE)$/.test(toName(side) ?? '')) &&
      sides.some((side) => toText(side) === 'production')
    )
  }
  return (
    inner?.type === 'UnaryExpression' &&
    inner.operator === '!' &&
    inner.argument.type === 'NumericLiteral' &&
    inner.argument.value === 0
  )
}
