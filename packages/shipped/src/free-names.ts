import { type AnyNode, parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'
import { analyze } from 'eslint-scope'
import { isKnownGlobal } from './floor/platform.ts'

const ofNode = ['process', 'Buffer']
const ofCommonJs = ['module', 'exports', 'require', '__filename']

/** By which Node finds the names in a CommonJS file: never run. */
const isAnnotation = (node: AnyNode) =>
  node.type === 'LogicalExpression' && node.left.type === 'Literal' && node.left.value === 0

/**
 * Names that a built file uses, that nothing in it declares, and that neither a browser nor Node has, as `name:line`. A
 * name whose `typeof` the file asks for is one that it can do without.
 */
export function findFreeNames(text: string, isModule: boolean): string[] {
  const sourceType = isModule ? 'module' : 'script'
  const program = parse(text, { ecmaVersion: 'latest', sourceType, locations: true, ranges: true, allowHashBang: true })
  const { globalScope } = analyze(program as never, { ecmaVersion: 2024, sourceType })
  const undeclared = new Set<object>(globalScope?.through.map(({ identifier }) => identifier))
  const given = new Set([...ofNode, ...(isModule ? [] : ofCommonJs)])
  const asked = new Set<string>()
  const found: { name: string; line: number | undefined }[] = []
  fullAncestor(program, (node: AnyNode, _state, ancestors: AnyNode[]) => {
    if (node.type !== 'Identifier' || !undeclared.has(node)) return
    const parent = ancestors.at(-2)
    if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') asked.add(node.name)
    if (isKnownGlobal(node.name) || given.has(node.name) || ancestors.some(isAnnotation)) return
    found.push({ name: node.name, line: node.loc?.start.line })
  })
  return found.filter(({ name }) => !asked.has(name)).map(({ name, line }) => `${name}:${line}`)
}
