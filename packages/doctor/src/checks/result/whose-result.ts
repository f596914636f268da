import type { Node } from '@babel/types'
import { toKey, toName, toOwner, unwrap } from '../../syntax/names.ts'
import { isFunction, some } from '../../syntax/walk.ts'

/** Whether `tested` is the `ret` of a captcha: the answers of many APIs have a field of that name. */
export function isOfCaptcha(tested: Node, ancestors: readonly Node[]): boolean {
  const owner = toOwner(tested)
  if (owner !== undefined) return !isOfRequest(owner, ancestors)
  // A bare `ret` is the captcha's when it was taken out of a parameter or of a result.
  const scope = ancestors.findLast(isFunction)
  return some(
    scope,
    (node) =>
      node.type === 'ObjectPattern' &&
      node.properties.some((property) => 'key' in property && toName(property.key) === 'ret'),
  )
}

const isAboutCaptcha = (node: Node | null | undefined) =>
  some(node, (part) => (part.type === 'Identifier' || part.type === 'StringLiteral') && /captcha/i.test(toWord(part)))

const toWord = (node: Node) => toName(node) ?? ('value' in node ? String(node.value) : '')

/** The variable holds what a request answered. */
function isOfRequest(owner: string, ancestors: readonly Node[]): boolean {
  for (let at = ancestors.length - 1; at >= 0; at -= 1) {
    const scope = ancestors[at]
    if (!scope || (!isFunction(scope) && scope.type !== 'Program')) continue
    const params = 'params' in scope && Array.isArray(scope.params) ? scope.params : []
    if (params.some((param: Node) => some(param, (part) => toName(part) === owner)))
      return answersRequest(ancestors, at)
    let value: Node | null | undefined
    some(scope, (node) => {
      if (node.type === 'VariableDeclarator' && some(node.id, (part) => toName(part) === owner)) value ??= node.init
      return false
    })
    if (value) return isRequest(unwrap(value))
  }
  return false
}

/** `fetch(…).then((r) => …)`, `$.ajax({ success(r) {…} })` */
function answersRequest(ancestors: readonly Node[], at: number): boolean {
  const scope = ancestors[at]
  const around = ancestors.slice(0, at).findLast(({ type }) => type === 'CallExpression' || type === 'NewExpression')
  if (around?.type !== 'CallExpression') return false
  const parent = ancestors[at - 1]
  const isHandler =
    (parent?.type === 'ObjectProperty' && /^(?:success|complete|onSuccess)$/.test(toKey(parent) ?? '')) ||
    (scope?.type === 'ObjectMethod' && /^(?:success|complete|onSuccess)$/.test(toKey(scope) ?? ''))
  return (parent === around || isHandler) && isRequest(around)
}

const requests =
  /^(?:fetch|axios|request|ajax|get|post|put|getJSON|\$http|http|\$?fetch|ofetch|ky|got|upload\w*|send\w*|login|save\w*|submit\w*)$/i

/** A call that asks a server, and the chain behind it. */
const isRequest = (node: Node | undefined): boolean =>
  !isAboutCaptcha(node?.type === 'CallExpression' ? node.callee : node) &&
  some(
    node,
    (part, above) =>
      part.type === 'CallExpression' && !above.some(isFunction) && requests.test(toName(part.callee) ?? ''),
  )
