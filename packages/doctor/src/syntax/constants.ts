import type { Node } from '@babel/types'

type Visit = (node: Node, ancestors: readonly Node[]) => void
type Literal = Extract<Node, { type: 'StringLiteral' | 'NumericLiteral' | 'BooleanLiteral' | 'TemplateLiteral' }>

/** What a name stands for, by the place where it is used. */
const meanings = new WeakMap<Node, Literal>()

/** The literal that a name or `Enum.member` stands for, where the file gives it one value for good; else the node itself. */
export const resolveConstant = (node: Node | undefined): Node | undefined => (node && meanings.get(node)) ?? node

/** Finds the constants of a file: `const ok = 0`, `enum Ret { Ok = 0 }`, `const ret = { ok: 0 }`. */
export function readConstants(visitAll: (visit: Visit) => void): void {
  const values = new Map<string, Literal>()
  const times = new Map<string, number>()
  const count = (name: string) => void times.set(name, (times.get(name) ?? 0) + 1)
  visitAll((node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.type === 'Identifier' && parent && isBinding(node, parent, ancestors.at(-2))) count(node.name)
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') count(node.left.name)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') add(node.id.name, node.init)
    if (node.type === 'TSEnumMember')
      addMember(
        ancestors.findLast(({ type }) => type === 'TSEnumDeclaration'),
        node.id,
        node.initializer,
      )
  })
  for (const key of values.keys()) if ((times.get(key.split('.')[0] ?? '') ?? 0) > 1) values.delete(key)
  if (values.size === 0) return
  visitAll((node, ancestors) => {
    const meaning = isReference(node, ancestors.at(-1)) ? values.get(toPath(node)) : undefined
    if (meaning) meanings.set(node, meaning)
  })

  function add(name: string, value: Node | null | undefined) {
    if (isLiteral(value)) values.set(name, value)
    const inner = value?.type === 'TSAsExpression' ? value.expression : value
    if (inner?.type !== 'ObjectExpression') return
    for (const property of inner.properties)
      if (property.type === 'ObjectProperty' && property.key.type === 'Identifier' && isLiteral(property.value))
        values.set(`${name}.${property.key.name}`, property.value)
  }

  function addMember(owner: Node | undefined, id: Node, value: Node | null | undefined) {
    if (owner?.type === 'TSEnumDeclaration' && id.type === 'Identifier' && isLiteral(value))
      values.set(`${owner.id.name}.${id.name}`, value)
  }
}

const isLiteral = (node: Node | null | undefined): node is Literal =>
  node?.type === 'StringLiteral' ||
  node?.type === 'NumericLiteral' ||
  node?.type === 'BooleanLiteral' ||
  (node?.type === 'TemplateLiteral' && node.expressions.length === 0)

/** Gives the name a value, in this scope or another. */
const isBinding = (node: Node, parent: Node, above: Node | undefined) =>
  (parent.type === 'VariableDeclarator' && parent.id === node) ||
  ('params' in parent && Array.isArray(parent.params) && parent.params.some((param) => param === node)) ||
  (parent.type === 'ObjectProperty' && parent.value === node && above?.type === 'ObjectPattern') ||
  (parent.type === 'AssignmentPattern' && parent.left === node) ||
  parent.type === 'UpdateExpression'

const isReference = (node: Node, parent: Node | undefined) => {
  if (node.type === 'MemberExpression') return !node.computed
  if (node.type !== 'Identifier' || !parent) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed
  if (parent.type === 'ObjectProperty') return parent.value === node || parent.computed
  return parent.type !== 'VariableDeclarator' || parent.init === node
}

const toPath = (node: Node): string => {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return ''
  return node.property.type === 'Identifier' ? `${node.object.name}.${node.property.name}` : ''
}
