import type { Node } from '@babel/types'
import { resolveConstant } from './constants.ts'

/** The name at the end of `a.b.c`, `a?.b`, `a['b']` or `b`; undefined for anything else. */
export function toName(node: Node | null | undefined): string | undefined {
  const inner = unwrap(node)
  if (!inner) return undefined
  if (inner.type === 'Identifier' || inner.type === 'JSXIdentifier') return inner.name
  if (inner.type === 'MemberExpression' || inner.type === 'OptionalMemberExpression') {
    return inner.computed ? toText(inner.property) : toName(inner.property)
  }
  return undefined
}

/** `a` of `a.b`. */
export function toOwner(node: Node | null | undefined): string | undefined {
  const inner = unwrap(node)
  return inner?.type === 'MemberExpression' || inner?.type === 'OptionalMemberExpression'
    ? toName(inner.object)
    : undefined
}

/** The text of a string, of a template without expressions, or of a constant that is one. */
export function toText(node: Node | null | undefined): string | undefined {
  const inner = resolveConstant(unwrap(node))
  if (inner?.type === 'StringLiteral') return inner.value
  if (inner?.type === 'TemplateLiteral' && inner.expressions.length === 0) return inner.quasis[0]?.value.cooked ?? ''
  return undefined
}

/** The name of a property of an object, of a class or of JSX. */
export function toKey(node: Node): string | undefined {
  if (node.type === 'JSXAttribute') return node.name.type === 'JSXIdentifier' ? node.name.name : undefined
  if (node.type !== 'ObjectProperty' && node.type !== 'ClassProperty' && node.type !== 'ObjectMethod') return undefined
  return node.computed ? toText(node.key) : node.key.type === 'Identifier' ? node.key.name : toText(node.key)
}

/** Without the casts and parentheses of TypeScript. */
export function unwrap(node: Node | null | undefined): Node | undefined {
  let inner = node ?? undefined
  while (
    inner?.type === 'TSAsExpression' ||
    inner?.type === 'TSNonNullExpression' ||
    inner?.type === 'TSSatisfiesExpression' ||
    inner?.type === 'TSTypeAssertion' ||
    inner?.type === 'ParenthesizedExpression' ||
    inner?.type === 'JSXExpressionContainer' ||
    inner?.type === 'AwaitExpression' ||
    inner?.type === ('ChainExpression' as string)
  ) {
    if (!('expression' in inner) && !('argument' in inner)) return inner
    inner = ('expression' in inner ? inner.expression : inner.argument) as Node
  }
  return inner
}
