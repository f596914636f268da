import type { Node } from '@babel/types'
import { toName, toText } from '../../syntax/names.ts'
import { isFunction, some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { isYes, letsIn } from './lets-in.ts'

const check = /^(?:DescribeCaptcha(?:Mini)?Result|verify\w*(?:Captcha|Ticket)\w*|check\w*(?:Captcha|Ticket)\w*)$/i

/** `catch` that lets in whoever met an error, around the check of a ticket. */
export const checkErrors: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      if (
        node.type === 'TryStatement' &&
        node.handler &&
        asksVendor(node.block) &&
        letsIn(node.handler.body) &&
        !isSorted(node.handler.body)
      )
        report('error-lets-in', offset + (node.handler.start ?? 0))
      // `(err, response) => { if (err) return done(null, true) }`
      if (node.type === 'IfStatement' && /^(?:e|err|error)$/.test(toName(node.test) ?? '') && letsIn(node.consequent)) {
        const call = ancestors.findLast(({ type }) => type === 'CallExpression')
        if (call?.type === 'CallExpression' && check.test(toName(call.callee) ?? ''))
          report('error-lets-in', offset + (node.start ?? 0))
      }
      if (node.type !== 'CallExpression' || !/^(?:catch|then)$/.test(toName(node.callee) ?? '')) return
      const handler = node.arguments[toName(node.callee) === 'then' ? 1 : 0]
      const around = ancestors.findLast(isFunction) ?? ast
      if (!handler || !isFunction(handler) || !('body' in handler) || !asksVendor(around)) return
      const { body } = handler
      // Of a chain over several lines the call starts at its head.
      const at = offset + (('property' in node.callee ? node.callee.property.start : node.start) ?? 0)
      if ('type' in body && (isYes(body) || (letsIn(body) && !isSorted(body)))) report('error-lets-in', at)
    })
  }
}

/** Calls the API, reads its code, or hands a ticket to what checks or verifies. */
const asksVendor = (node: Node) =>
  some(node, (part) => {
    if (part.type === 'Identifier') return /^CaptchaCode$/i.test(part.name)
    if (part.type !== 'CallExpression') return check.test(toText(part) ?? '')
    const name = toName(part.callee) ?? ''
    const takesTicket = part.arguments.some((argument) => some(argument, (inner) => toName(inner) === 'ticket'))
    return check.test(name) || (/^(?:check|verify|validate)/i.test(name) && takesTicket)
  })

/** It looks at the error first. */
const isSorted = (node: Node) =>
  some(
    node,
    (part) => part.type === 'IfStatement' || part.type === 'SwitchStatement' || part.type === 'ConditionalExpression',
  )
