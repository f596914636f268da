import type { Node } from '@babel/types'
import { toName, toOwner, unwrap } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

const isRet = (node: Node | null | undefined) => toName(node) === 'ret'
const isZero = (node: Node | null | undefined) => {
  const inner = unwrap(node)
  return (
    (inner?.type === 'NumericLiteral' && inner.value === 0) || (inner?.type === 'StringLiteral' && inner.value === '0')
  )
}

/** `ret === 0`, `!ret`, `case 0` and the like, where nothing around it looks at the ticket. */
export const checkRet: Check = (file, project, report) => {
  if (file.isTest || !project.scopeOf(file.path).hasCaptcha || !/captcha/i.test(file.text)) return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const tested = toTested(node)
      if (!tested || !isOfCaptcha(tested, ancestors)) return
      const scope = ancestors.findLast(isFunction) ?? ancestors.at(-1) ?? node
      if (!looksAtTicket(scope, toOwner(tested))) report('ret-is-success', offset + (node.start ?? 0))
    })
  }
}

/** What is compared with 0. */
function toTested(node: Node): Node | undefined {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    if (isRet(node.left) && isZero(node.right)) return node.left
    if (isRet(node.right) && isZero(node.left)) return node.right
  }
  if (node.type === 'UnaryExpression' && node.operator === '!' && isRet(node.argument)) return node.argument
  if (node.type === 'SwitchStatement' && isRet(node.discriminant) && node.cases.some(({ test }) => isZero(test)))
    return node.discriminant
  return undefined
}

/** A bare `ret` is the captcha's when it was taken out of a parameter or of a result. */
function isOfCaptcha(tested: Node, ancestors: readonly Node[]): boolean {
  if (toOwner(tested) !== undefined) return true
  const scope = ancestors.findLast(isFunction)
  return some(
    scope,
    (node) =>
      node.type === 'ObjectPattern' &&
      node.properties.some((property) => 'key' in property && toName(property.key) === 'ret'),
  )
}

/** Reads `ticket` or `errorCode`, or hands the whole result on. */
const looksAtTicket = (scope: Node, owner: string | undefined) =>
  some(scope, (node, ancestors) => {
    const name =
      node.type === 'Identifier' || node.type === 'StringLiteral'
        ? (toName(node) ?? ('value' in node ? node.value : ''))
        : ''
    if (/^(?:ticket|errorCode)$/i.test(name)) return true
    if (owner === undefined || node.type !== 'Identifier' || node.name !== owner) return false
    const parent = ancestors.at(-1)
    if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression')
      return parent.callee !== node && !isLog(parent.callee)
    return parent?.type === 'SpreadElement' || parent?.type === 'ReturnStatement' || isHandedOn(parent, node)
  })

const isHandedOn = (parent: Node | undefined, node: Node) =>
  (parent?.type === 'AssignmentExpression' && parent.right === node) ||
  (parent?.type === 'ObjectProperty' && parent.value === node) ||
  (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier')

const isLog = (callee: Node) =>
  toOwner(callee) === 'console' || /^(?:alert|log|debug|stringify)$/.test(toName(callee) ?? '')
