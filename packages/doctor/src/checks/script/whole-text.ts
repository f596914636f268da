import type { Node } from '@babel/types'
import { toName, toText, unwrap } from '../../syntax/names.ts'

/** Stands for what an expression gives. */
const unknown = '\0'

/** A text that is put together, as far as it can be read; a protocol that can't be is left out. */
export function readWholeText(node: Node | null | undefined): string | undefined {
  const text = join(node)
  return text?.replace(/^[^/]*\0:?(?=\/\/)/, '')
}

function join(node: Node | null | undefined): string | undefined {
  const inner = unwrap(node)
  const text = toText(inner)
  if (text !== undefined) return text
  if (inner?.type === 'TemplateLiteral')
    return inner.quasis
      .map(({ value }, at) => (value.cooked ?? '') + (at < inner.expressions.length ? read(inner.expressions[at]) : ''))
      .join('')
  if (inner?.type === 'BinaryExpression' && inner.operator === '+') return read(inner.left) + read(inner.right)
  if (inner?.type !== 'CallExpression' || !('object' in inner.callee)) return undefined
  if (toName(inner.callee) === 'concat') return read(inner.callee.object) + inner.arguments.map(read).join('')
  const list = unwrap(inner.callee.object)
  if (toName(inner.callee) !== 'join' || list?.type !== 'ArrayExpression') return undefined
  return list.elements.map(read).join(toText(inner.arguments[0]) ?? ',')
}

const read = (node: Node | null | undefined): string => join(node) ?? unknown
