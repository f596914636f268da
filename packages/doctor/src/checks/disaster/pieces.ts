import type { Node } from '@babel/types'
import { toName, toText, unwrap } from '../../syntax/names.ts'
import { some } from '../../syntax/walk.ts'

/** A part of a text that is put together: literal, or what an expression probably gives. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'seconds' | 'fraction' | 'milliseconds' | 'appId' | 'code' | 'any' }

/** Takes a concatenation or a template apart; undefined for any other node. `declared` has the file's simple variables. */
export function toPieces(node: Node, declared: ReadonlyMap<string, Node>): Piece[] | undefined {
  const inner = unwrap(node)
  if (inner?.type === 'TemplateLiteral') {
    return inner.quasis.flatMap((quasi, at): Piece[] => {
      const expression = inner.expressions[at]
      return [{ kind: 'text', text: quasi.value.cooked ?? '' }, ...(expression ? [toPiece(expression, declared)] : [])]
    })
  }
  if (inner?.type === 'StringLiteral') return [{ kind: 'text', text: inner.value }]
  if (inner?.type === 'BinaryExpression' && inner.operator === '+') {
    const [left, right] = [toPieces(inner.left, declared), toPieces(inner.right, declared)]
    if (!left && !right) return undefined
    return [...(left ?? [toPiece(inner.left, declared)]), ...(right ?? [toPiece(inner.right, declared)])]
  }
  if (inner?.type === 'CallExpression' && toName(inner.callee) === 'concat' && 'object' in inner.callee) {
    const parts = [inner.callee.object, ...inner.arguments]
    return parts.flatMap((part) => toPieces(part, declared) ?? [toPiece(part, declared)])
  }
  if (inner?.type === 'CallExpression' && toName(inner.callee) === 'join') return toJoined(inner, declared)
  return undefined
}

function toJoined(
  call: Extract<Node, { type: 'CallExpression' }>,
  declared: ReadonlyMap<string, Node>,
): Piece[] | undefined {
  const list = 'object' in call.callee ? unwrap(call.callee.object) : undefined
  const glue = toText(call.arguments[0])
  if (list?.type !== 'ArrayExpression' || glue === undefined) return undefined
  return list.elements.flatMap((element, at): Piece[] => {
    const own: Piece[] = element ? (toPieces(element, declared) ?? [toPiece(element, declared)]) : []
    return at > 0 ? [{ kind: 'text', text: glue }, ...own] : own
  })
}

function toPiece(node: Node, declared: ReadonlyMap<string, Node>, depth = 0): Piece {
  const inner = unwrap(node)
  if (!inner) return { kind: 'any' }
  if (inner.type === 'NumericLiteral') return { kind: 'text', text: String(inner.value) }
  const text = toText(inner)
  if (text !== undefined) return { kind: 'text', text }
  const name = toName(inner) ?? ''
  if (/app_?id$|^aid$/i.test(name)) return { kind: 'appId' }
  if (/^(?:error_?)?code$/i.test(name)) return { kind: 'code' }
  const value = inner.type === 'Identifier' ? declared.get(inner.name) : undefined
  if (value && depth < 3) return toPiece(value, declared, depth + 1)
  return { kind: toTime(inner) ?? 'any' }
}

/** A clock's reading, divided by 1000 or not. */
function toTime(node: Node): 'seconds' | 'fraction' | 'milliseconds' | undefined {
  if (some(node, (part) => part.type === 'CallExpression' && toName(part.callee) === 'unix')) return 'seconds'
  const isClock = some(
    node,
    (part) =>
      (part.type === 'CallExpression' && /^(?:now|getTime|valueOf)$/.test(toName(part.callee) ?? '')) ||
      (part.type === 'NewExpression' && toName(part.callee) === 'Date' && part.arguments.length === 0),
  )
  if (!isClock) return undefined
  const isDivided = some(
    node,
    (part) => (part.type === 'BinaryExpression' && /^[/*]$/.test(part.operator)) || isCut(part),
  )
  if (!isDivided) return 'milliseconds'
  return node.type === 'BinaryExpression' && /^[/*]$/.test(node.operator) ? 'fraction' : 'seconds'
}

/** The first ten digits. */
const isCut = (node: Node) =>
  node.type === 'CallExpression' && /^(?:substr|substring|slice)$/.test(toName(node.callee) ?? '')
