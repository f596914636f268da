import type { Node } from '@babel/types'
import { resolveConstant } from '../../syntax/constants.ts'
import { toName, toOwner, unwrap } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { isOfCaptcha } from './whose-result.ts'

const isZero = (node: Node | null | undefined) => {
  const inner = resolveConstant(unwrap(node))
  return (
    (inner?.type === 'NumericLiteral' && inner.value === 0) || (inner?.type === 'StringLiteral' && inner.value === '0')
  )
}

/** `ret === 0`, `!ret`, `case 0` and the like, where nothing around it looks at the ticket. */
export const checkRet: Check = (file, project, report) => {
  if (
    file.isTest ||
    !project.scopeOf(file.path).hasCaptcha ||
    !/captcha/i.test(file.text) ||
    !/\bret\b/.test(file.text)
  )
    return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const scope = ancestors.findLast(isFunction) ?? ancestors.at(-1) ?? node
      const tested = toTested(node, ancestors, scope)
      if (!tested || !isOfCaptcha(tested, ancestors)) return
      if (!looksAtTicket(scope, toOwner(tested))) report('ret-is-success', offset + (node.start ?? 0))
    })
  }
}

/** What is compared with 0. */
function toTested(node: Node, ancestors: readonly Node[], scope: Node): Node | undefined {
  const toRet = (side: Node | null | undefined) => readRet(side, scope)
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    if (isZero(node.right)) return toRet(node.left)
    return isZero(node.left) ? toRet(node.right) : undefined
  }
  if (node.type === 'UnaryExpression' && node.operator === '!') return toRet(node.argument)
  if (node.type === 'SwitchStatement')
    return node.cases.some(({ test }) => isZero(test)) ? toRet(node.discriminant) : undefined
  // `if (res.ret) return`, `res.ret ? fail() : done()`
  const parent = ancestors.at(-1)
  const isTest = (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === node
  return isTest ? toRet(node) : undefined
}

/** `res.ret`, `Number(res.ret)`, or a variable that got it. */
function readRet(node: Node | null | undefined, scope: Node): Node | undefined {
  const inner = unwrap(node)
  if (!inner || toName(inner) === 'ret') return inner
  if (inner.type === 'UnaryExpression' && inner.operator === '+') return readRet(inner.argument, scope)
  if (inner.type === 'CallExpression' && /^(?:Number|parseInt|String)$/.test(toName(inner.callee) ?? ''))
    return readRet(inner.arguments[0], scope)
  if (inner.type !== 'Identifier') return undefined
  return readCopies(scope).get(inner.name)
}

/** By function: every comparison with 0 asks. */
const known = new WeakMap<Node, ReadonlyMap<string, Node>>()

/** The variables that got `res.ret`. */
function readCopies(scope: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>()
  const before = known.get(scope)
  if (before) return before
  known.set(scope, found)
  walk(scope, (part) => {
    const value = part.type === 'VariableDeclarator' ? unwrap(part.init) : undefined
    const name = part.type === 'VariableDeclarator' ? toName(part.id) : undefined
    if (value && name && toName(value) === 'ret' && toOwner(value) !== undefined) found.set(name, value)
  })
  return found
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
