import { type AnyNode, type ObjectExpression, parse, type Program } from 'acorn'
import { fullAncestor } from 'acorn-walk'
import { analyze, type Scope } from 'eslint-scope'
import { findInCall } from './find-in-call.ts'
import { findInRegExp } from './find-regular-expressions.ts'
import { isGlobalAbove, isKnownGlobal, isMemberAbove, isMemberOfAbove } from './platform.ts'
import { toCallee, toKey, toPrototypeOwner } from './read-node.ts'

/** One use of what a browser of the floor lacks. */
export interface Finding {
  /** `queueMicrotask`, `Promise.any`, `.flat`, `event formdata`, `addEventListener({ signal })`, `syntax: …`. */
  what: string
  line: number
  column: number
}

/** What CommonJS gives a file, and what a function of ours may be called with. */
const given = new Set(['module', 'exports', 'require'])

/** By which Node finds the names in a CommonJS file: never run. */
const isDead = (node: AnyNode) =>
  node.type === 'LogicalExpression' && node.left.type === 'Literal' && node.left.value === 0

/** Finds what a script uses above the floor, guarded or not. */
export function findAboveFloor(code: string, isModule: boolean): Finding[] {
  const found: Finding[] = []
  const add = (node: AnyNode, what: string) => {
    const { line = 0, column = 0 } = node.loc?.start ?? {}
    found.push({ what, line, column })
  }
  const sourceType = isModule ? 'module' : 'script'
  try {
    parse(code, { ecmaVersion: 2018, sourceType })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line = 0, column = 0 } = 'loc' in error ? (error.loc as { line: number; column: number }) : {}
    found.push({ what: `syntax: ${error.message}`, line, column })
  }
  const program = parse(code, { ecmaVersion: 'latest', sourceType, locations: true, ranges: true })
  const { globals, resolve } = readScopes(program, isModule)

  fullAncestor(program, (node: AnyNode, _state, ancestors: AnyNode[]) => {
    const isGlobal = (each: AnyNode) => each.type === 'Identifier' && globals.has(each)
    const parent = ancestors.at(-2)
    if (ancestors.some(isDead)) return
    if (node.type === 'Identifier' && globals.has(node)) {
      // Asking for the type of what does not exist throws nothing.
      if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return
      if (isGlobalAbove(node.name)) add(node, node.name)
      else if (!isKnownGlobal(node.name) && !given.has(node.name)) add(node, `unknown global ${node.name}`)
    } else if (node.type === 'MemberExpression') {
      const name = toKey(node.property, node.computed)
      if (name === undefined) return
      const prototype = toPrototypeOwner(node.object)
      const owner = isGlobal(node.object) ? toCallee(node.object) : undefined
      if (
        prototype
          ? isMemberOfAbove(prototype, name, false)
          : owner
            ? isMemberOfAbove(owner, name, true)
            : isMemberAbove(name)
      )
        add(node, owner && !prototype ? `${owner}.${name}` : `.${name}`)
    } else if (node.type === 'ObjectPattern') {
      for (const each of node.properties) {
        const name = each.type === 'Property' ? toKey(each.key, each.computed) : undefined
        if (name !== undefined && isMemberAbove(name)) add(each, `.${name}`)
      }
    } else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const superClass = toCallee(findSuperClass(ancestors))
      for (const what of findInCall(node, superClass, resolve)) add(node, what)
    } else if (node.type === 'Literal' && node.regex) {
      for (const what of findInRegExp(node.regex.pattern, node.regex.flags)) add(node, what)
    }
  })
  return found
}

function findSuperClass(ancestors: AnyNode[]): AnyNode | undefined {
  let found: AnyNode | null | undefined
  for (const each of ancestors) {
    if (each.type === 'ClassDeclaration' || each.type === 'ClassExpression') found = each.superClass
  }
  return found ?? undefined
}

/** Identifiers that nothing in the file declares, and the object that an expression is, also by way of a variable. */
function readScopes(program: Program, isModule: boolean) {
  const { globalScope, scopes } = analyze(program as never, {
    ecmaVersion: 2024,
    sourceType: isModule ? 'module' : 'script',
  })
  const toNodes = ({ references }: Pick<Scope, 'references'>) => references
  const globals = new Set<object>(globalScope?.through.map(({ identifier }) => identifier))
  const objects = new Map<object, ObjectExpression>()
  for (const { identifier, resolved } of scopes.flatMap(toNodes)) {
    const init = resolved?.defs.map(({ node }) => (node.type === 'VariableDeclarator' ? node.init : undefined))[0]
    if (init?.type === 'ObjectExpression') objects.set(identifier, init as never)
  }
  const resolve = (node: AnyNode) => (node.type === 'ObjectExpression' ? node : objects.get(node))
  return { globals, resolve }
}
