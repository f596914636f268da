import type { Node } from '@babel/types'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { isMeantAsTicket, judgeSpelling } from './judge-spelling.ts'
import { toPieces, type Piece } from './pieces.ts'
import { readTextPieces } from './text-pieces.ts'

/** Disaster tickets that code puts together. Tests may misspell them. */
export const checkDisasterTickets: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  const declared = readDeclared(file.scripts.map(({ ast }) => ast))
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const parent = ancestors.at(-1)
      // The outermost `+` has the whole text.
      if (parent?.type === 'BinaryExpression' && parent.operator === '+') return
      if (parent?.type === 'ArrayExpression' || parent?.type === 'ImportDeclaration') return
      const pieces = toPieces(node, declared)
      if (pieces) judge(pieces, offset + (node.start ?? 0))
    })
  }
  if (file.language !== 'config')
    for (const { pieces, at } of readTextPieces(file.code, file.language)) judge(pieces, at)

  function judge(pieces: readonly Piece[], at: number) {
    if (!isMeantAsTicket(pieces.filter((piece) => piece.kind !== 'text' || piece.text !== ''))) return
    const fault = judgeSpelling(pieces)
    if (fault) report('disaster-ticket-spelling', at, { fault })
  }
}

/** Variables that are given a value once; of two with one name, neither. */
function readDeclared(roots: readonly Node[]): Map<string, Node> {
  const found = new Map<string, Node>()
  const twice = new Set<string>()
  for (const root of roots) {
    walk(root, (node) => {
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return
      if (found.has(node.id.name)) twice.add(node.id.name)
      found.set(node.id.name, node.init)
    })
  }
  for (const name of twice) found.delete(name)
  return found
}
