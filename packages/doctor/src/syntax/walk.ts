import type { Node } from '@babel/types'

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

const skipped = new Set([
  'loc',
  'extra',
  'comments',
  'tokens',
  'errors',
  'leadingComments',
  'trailingComments',
  'innerComments',
])

/** Calls `visit` for every node under `root`, parents first. `ancestors` ends with the parent, and is reused: copy it to keep it. */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = []
  const enter = (node: Node) => {
    visit(node, ancestors)
    ancestors.push(node)
    for (const [key, value] of Object.entries(node)) {
      if (skipped.has(key)) continue
      if (Array.isArray(value)) for (const item of value) isNode(item) && enter(item)
      else if (isNode(value)) enter(value)
    }
    ancestors.pop()
  }
  enter(root)
}

/** Whether `test` holds for a node under `root`, or for itself. */
export function some(
  root: Node | null | undefined,
  test: (node: Node, ancestors: readonly Node[]) => boolean,
): boolean {
  let found = false
  if (root) walk(root, (node, ancestors) => void (found ||= test(node, ancestors)))
  return found
}

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
])

/** Whether it has a body of its own, whose `return` is not that of the function around it. */
export const isFunction = (node: Node): boolean => functions.has(node.type)
