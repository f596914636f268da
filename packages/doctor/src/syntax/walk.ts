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

type Visit = (node: Node, ancestors: readonly Node[]) => void

/** Every node of a file with its ancestors: twenty checks ask for them. */
const known = new WeakMap<Node, readonly (readonly [Node, readonly Node[]])[]>()

/** Calls `visit` for every node under `root`, parents first. `ancestors` ends with the parent. */
export function walk(root: Node, visit: Visit): void {
  if (root.type !== 'File') return enterAll(root, [], visit)
  let nodes = known.get(root)
  if (!nodes) {
    const found: (readonly [Node, readonly Node[]])[] = []
    enterAll(root, [], (node, ancestors) => found.push([node, ancestors]))
    known.set(root, (nodes = found))
  }
  for (const [node, ancestors] of nodes) visit(node, ancestors)
}

/** Nobody writes that: it would only take the stack, or the memory for all those lists. */
const maxDepth = 1_000

function enterAll(node: Node, ancestors: readonly Node[], visit: Visit): void {
  if (ancestors.length > maxDepth) throw new RangeError('Nested too deeply')
  visit(node, ancestors)
  let inside: readonly Node[] | undefined
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null || skipped.has(key)) continue
    for (const item of Array.isArray(value) ? value : [value])
      if (isNode(item)) enterAll(item, (inside ??= [...ancestors, node]), visit)
  }
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
