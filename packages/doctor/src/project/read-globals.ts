import type { SourceFile } from '../parse/source-file.ts'
import { toName, toOwner } from '../syntax/names.ts'
import { walk } from '../syntax/walk.ts'

/** Names that a file's scripts define on `window`. */
export function readGlobals(file: SourceFile): string[] {
  const names: string[] = []
  for (const { ast, kind } of file.scripts) {
    const isModule = kind === 'module' && ast.program.sourceType === 'module'
    walk(ast, (node, ancestors) => {
      const name = node.type === 'AssignmentExpression' ? toName(node.left) : undefined
      if (node.type === 'AssignmentExpression' && name) {
        const owner = toOwner(node.left)
        if (owner === undefined || /^(?:window|globalThis|self|top)$/.test(owner)) names.push(name)
      }
      if (isModule || ancestors.length !== 2) return
      if (node.type === 'FunctionDeclaration' && node.id) names.push(node.id.name)
      if (node.type !== 'VariableDeclaration') return
      for (const { id } of node.declarations) if (id.type === 'Identifier') names.push(id.name)
    })
  }
  return names
}
