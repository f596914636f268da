import type { Node } from '@babel/types'
import { walk } from '../syntax/walk.ts'
import { toText } from '../syntax/names.ts'
import type { SourceFile } from '../parse/source-file.ts'

export interface Import {
  name: string
  /** In the file. */
  at: number
  /** Types alone: gone after the build. */
  isType: boolean
  /** Runs at once, not when a condition has let it. */
  isStatic: boolean
}

/** What a file imports, requires, or loads later. */
export function readImports(file: SourceFile): Import[] {
  const found: Import[] = []
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const name = toImported(node)
      if (name === undefined) return
      const isType = 'importKind' in node && node.importKind === 'type'
      const isStatic = node.type === 'ImportDeclaration' || (node.type === 'CallExpression' && ancestors.length < 5)
      found.push({ name, at: offset + (node.start ?? 0), isType, isStatic })
    })
  }
  return found
}

function toImported(node: Node): string | undefined {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return node.source.value
  if (node.type === 'ExportNamedDeclaration') return node.source?.value
  if (node.type === 'ImportExpression') return toText(node.source)
  if (node.type !== 'CallExpression') return undefined
  const { callee } = node
  const isLoad = callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require')
  return isLoad ? toText(node.arguments[0]) : undefined
}
