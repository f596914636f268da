import type { Node } from '@babel/types'
import { toName, toText, unwrap } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { letsIn } from './lets-in.ts'

const isCode = (node: Node | null | undefined) => toName(node) === 'CaptchaCode' || toName(node) === 'captchaCode'

/** Reads of `CaptchaCode` that let in what the vendor refused, or refuse everybody. */
export const checkCaptchaCode: Check = (file, _project, report) => {
  if (file.isDevelopment || !/captcha_?code/i.test(file.text)) return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const parent = ancestors.at(-1)
      const given = toMistake(node, parent, ancestors.at(-2))
      if (given) report('captcha-code', offset + (node.start ?? 0), { given })
    })
  }
}

function toMistake(node: Node, parent: Node | undefined, above: Node | undefined): string | undefined {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && [node.left, node.right].some(isCode)) {
    const value = [node.left, node.right].map(toNumber).find((number) => number !== undefined)
    if (value === 0) return `CaptchaCode ${node.operator} 0`
    // `=== 1 || === 21`, `!== 1 && !== 21`
    const isWithOther =
      parent?.type === 'LogicalExpression' && parent.operator === (node.operator.startsWith('=') ? '||' : '&&')
    if (
      value === 21 &&
      (isWithOther
        ? hasOne(parent)
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
  if (node.type !== 'CallExpression' || toName(node.callee) !== 'includes' || !isCode(node.arguments[0]))
    return undefined
  const list = 'object' in node.callee ? unwrap(node.callee.object) : undefined
  const numbers = list?.type === 'ArrayExpression' ? list.elements.map((element) => toNumber(element)) : []
  const isTest = parent?.type !== 'UnaryExpression' || above !== undefined
  return isTest && numbers.includes(1) && numbers.length > 1
    ? `[${numbers.join(', ')}].includes(CaptchaCode)`
    : undefined
}

/** Beside a comparison with 1. */
const hasOne = (node: Node): boolean => {
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
