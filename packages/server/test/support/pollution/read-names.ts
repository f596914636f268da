import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const folder = new URL('../../../src/', import.meta.url).pathname

/** Every property name that the sources of this package read, destructure, write in a literal or pass to `own`, from their syntax trees. */
export function readNames(): string[] {
  const names = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(`${folder}${file}`, 'utf8')
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), (name) => names.add(name))
  }
  return [...names].toSorted()
}

function visit(node: ts.Node, add: (name: string) => void) {
  for (const part of findNameParts(node)) {
    if (part && (ts.isIdentifier(part) || ts.isStringLiteralLike(part))) add(part.text)
  }
  ts.forEachChild(node, (child) => visit(child, add))
}

function findNameParts(node: ts.Node): readonly (ts.Node | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [node.name]
  if (ts.isElementAccessExpression(node)) return [node.argumentExpression].filter(ts.isStringLiteralLike)
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return [node.propertyName ?? node.name]
  if (ts.isObjectLiteralElementLike(node)) return [node.name]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return [node.left]
  if (ts.isCallExpression(node) && /\b(own|hasOwn|has|get)$/i.test(node.expression.getText()))
    return node.arguments.filter(ts.isStringLiteralLike)
  return []
}
