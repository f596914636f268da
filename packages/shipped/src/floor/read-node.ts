import type { AnyNode, ObjectExpression } from 'acorn'

/** A text in quotes. */
export const toText = (node: AnyNode | null | undefined): string | undefined => {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined
  return node.quasis[0]?.value.cooked ?? undefined
}

/** The name of a property: `x.name`, `x['name']`, `{ name }`. */
export function toKey(node: AnyNode, isComputed: boolean): string | undefined {
  return !isComputed && node.type === 'Identifier' ? node.name : toText(node)
}

/** The owner in `Owner.prototype`. */
export function toPrototypeOwner(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' || toKey(node.property, node.computed) !== 'prototype') return undefined
  const { object } = node
  return object.type === 'Identifier'
    ? object.name
    : object.type === 'MemberExpression'
      ? toKey(object.property, object.computed)
      : undefined
}

/** What is called, by its last name: `addEventListener` of `target.addEventListener(…)`. */
export function toCallee(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'MemberExpression') return toKey(node.property, node.computed)
  return node?.type === 'Identifier' ? node.name : undefined
}

/** The names in `{ name: value }`. */
export const toKeys = ({ properties }: ObjectExpression): string[] =>
  properties.flatMap((each) => (each.type === 'Property' ? (toKey(each.key, each.computed) ?? []) : []))

/** Whether a call passes it as what is to be called later. */
export const isCallable = (node: AnyNode | undefined): boolean =>
  !!node &&
  ['ArrowFunctionExpression', 'FunctionExpression', 'Identifier', 'MemberExpression', 'CallExpression'].includes(
    node.type,
  )
