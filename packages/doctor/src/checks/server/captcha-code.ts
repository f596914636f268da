import type { Node } from '@babel/types'
import { toName, toText, unwrap } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { readCopies } from './code-copies.ts'
import { letsIn } from './lets-in.ts'

type IsCode = (node: Node | null | undefined) => boolean

/** Reads of `CaptchaCode` that let in what the vendor refused, or refuse everybody. */
export const checkCaptchaCode: Check = (file, _project, report) => {
  if (file.isDevelopment || !/captcha_?code/i.test(file.text)) return
  for (const { ast, offset } of file.scripts) {
    const copies = readCopies(ast)
    const isCode: IsCode = (node) => {
      const inner = unwrap(node)
      return /^[Cc]aptchaCode$/.test(toName(inner) ?? '') || (!!inner && copies.has(inner))
    }
    walk(ast, (node, ancestors) => {
      const parent = ancestors.at(-1)
      const given = toMistake(node, parent, isCode)
      if (given) report('captcha-code', offset + (node.start ?? 0), { given })
    })
  }
}

function toMistake(node: Node, parent: Node | undefined, isCode: IsCode): string | undefined {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && [node.left, node.right].some(isCode)) {
    const value = [node.left, node.right].map(toNumber).find((number) => number !== undefined)
    if (value === 0) return `CaptchaCode ${node.operator} 0`
    // `=== 1 || === 21`, `!== 1 && !== 21`
    const isWithOther =
      parent?.type === 'LogicalExpression' && parent.operator === (node.operator.startsWith('=') ? '||' : '&&')
    if (
      value === 21 &&
      (isWithOther
        ? hasOne(parent, isCode)
        : parent?.type === 'IfStatement' && parent.test === node && letsIn(parent.consequent))
    )
      return `CaptchaCode ${node.operator} 21`
    return undefined
  }
  if (node.type === 'UnaryExpression' && node.operator === '!' && isCode(node.argument)) return '!CaptchaCode'
  if (parent?.type === 'IfStatement' && parent.test === node && isCode(node)) return 'if (CaptchaCode)'
  if (node.type === 'SwitchStatement' && isCode(node.discriminant)) {
    // `case 1: case 21:`
    const mixed = node.cases.some(({ test, consequent }, at) => {
      const pair = [toNumber(test), toNumber(node.cases[at + 1]?.test)]
      return consequent.length === 0 && pair.includes(1) && pair.includes(21)
    })
    return mixed ? 'case 1: case 21:' : undefined
  }
  // `CaptchaCode > 0`: every code is.
  if (node.type === 'BinaryExpression' && /^>=?$/.test(node.operator) && isCode(node.left)) {
    const value = toNumber(node.right)
    if (value === 0 || (value === 1 && node.operator === '>=')) return `CaptchaCode ${node.operator} ${value}`
  }
  if (node.type !== 'CallExpression' || !isCode(node.arguments[0])) return undefined
  const name = toName(node.callee)
  if (name === 'Boolean') return 'Boolean(CaptchaCode)'
  const owner = 'object' in node.callee ? unwrap(node.callee.object) : undefined
  const list = owner?.type === 'NewExpression' && toName(owner.callee) === 'Set' ? unwrap(owner.arguments[0]) : owner
  if (list?.type !== 'ArrayExpression' || !/^(?:includes|indexOf|has)$/.test(name ?? '')) return undefined
  const numbers = list.elements.map((element) => toNumber(element))
  return numbers.includes(1) && numbers.length > 1 ? `[${numbers.join(', ')}].${name}(CaptchaCode)` : undefined
}

/** Beside a comparison with 1. */
const hasOne = (node: Node, isCode: IsCode): boolean => {
  let found = false
  walk(node, (part) => {
    if (part.type === 'BinaryExpression' && [part.left, part.right].some(isCode))
      found ||= [part.left, part.right].some((side) => toNumber(side) === 1)
  })
  return found
}

function toNumber(node: Node | null | undefined): number | undefined {
  const inner = unwrap(node)
  if (inner?.type === 'NumericLiteral') return inner.value
  const text = toText(inner)
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
