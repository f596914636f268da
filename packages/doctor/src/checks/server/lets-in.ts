import type { Node } from '@babel/types'
import { toKey, toName, unwrap } from '../../syntax/names.ts'
import { isFunction, walk } from '../../syntax/walk.ts'

const good = /^(?:ok|success|allowed?|pass(?:ed)?|valid|verified|isValid|human|result|body)$/i

/** Whether running `node` tells the caller that the visitor may go on: `return true`, `next()`, `{ ok: true }`, `resolve(true)`. */
export function letsIn(node: Node | null | undefined): boolean {
  let found = false
  if (!node) return false
  walk(node, (part, ancestors) => {
    if (found || ancestors.some(isFunction)) return
    if (part.type === 'ReturnStatement') found = isYes(part.argument)
    if (part.type === 'AssignmentExpression' && good.test(toName(part.left) ?? '')) found = isYes(part.right)
    if (part.type !== 'CallExpression') return
    const name = toName(part.callee) ?? ''
    if (name === 'next' && part.arguments.length === 0) found = true
    if (/^(?:resolve|callback|cb|done|json|send)$/.test(name))
      found = part.arguments.some((argument) => isYes(argument))
  })
  return found
}

/** `true`, `{ ok: true }`, `Promise.resolve(true)` or `next()`. */
export function isYes(node: Node | null | undefined): boolean {
  const inner = unwrap(node)
  if (inner?.type === 'BooleanLiteral') return inner.value
  if (inner?.type === 'ObjectExpression') {
    return inner.properties.some(
      (property) => property.type === 'ObjectProperty' && good.test(toKey(property) ?? '') && isYes(property.value),
    )
  }
  if (inner?.type !== 'CallExpression') return false
  const name = toName(inner.callee)
  if (name === 'next') return inner.arguments.length === 0
  return /^(?:resolve|json|send|of)$/.test(name ?? '') && inner.arguments.some((argument) => isYes(argument))
}
