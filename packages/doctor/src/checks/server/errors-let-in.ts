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
      const at = offset + (node.start ?? 0)
      if (
        node.type === 'TryStatement' &&
        node.handler &&
        asksVendor(node.block) &&
        letsIn(node.handler.body) &&
        !isSorted(node.handler.body)
      )
        report('error-lets-in', offset + (node.handler.start ?? 0))
      if (node.type !== 'CallExpression' || toName(node.callee) !== 'catch') return
      const [handler] = node.arguments
      const around = ancestors.findLast(isFunction) ?? ast
      if (!handler || !isFunction(handler) || !('body' in handler) || !asksVendor(around)) return
      const { body } = handler
      if ('type' in body && (isYes(body) || (letsIn(body) && !isSorted(body)))) report('error-lets-in', at)
    })
  }
}

const asksVendor = (node: Node) =>
  some(node, (part) => {
    const name = part.type === 'CallExpression' ? (toName(part.callee) ?? '') : (toText(part) ?? '')
    return check.test(name)
  })

/** It looks at the error first. */
const isSorted = (node: Node) =>
  some(
    node,
    (part) => part.type === 'IfStatement' || part.type === 'SwitchStatement' || part.type === 'ConditionalExpression',
  )
