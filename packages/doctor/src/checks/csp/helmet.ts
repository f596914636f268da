import type { Node } from '@babel/types'
import { toKey, toName, unwrap } from '../../syntax/names.ts'

/** What helmet sends where it is told nothing. */
const defaults = new Map<string, readonly string[] | undefined>([
  ['default-src', ["'self'"]],
  ['font-src', ["'self'", 'https:', 'data:']],
  ['img-src', ["'self'", 'data:']],
  ['script-src', ["'self'"]],
  ['style-src', ["'self'", 'https:', "'unsafe-inline'"]],
])

/** Of a server that only answers an API the policy hardly matters. */
const servesPages = /\bstatic\(|\.render\(|sendFile\(|view engine|\.html\b/

/** The policy of `helmet()` where nothing is said of it. */
export function toHelmetPolicy(node: Node, text: string): typeof defaults | undefined {
  if (node.type !== 'CallExpression' || toName(node.callee) !== 'helmet' || !servesPages.test(text)) return undefined
  const options = unwrap(node.arguments[0])
  if (!options) return defaults
  if (options.type !== 'ObjectExpression') return undefined
  const isSaid = options.properties.some(
    (property) => property.type === 'SpreadElement' || toKey(property) === 'contentSecurityPolicy',
  )
  return isSaid ? undefined : defaults
}

/** The text belongs to a header that only reports. */
export function isReportOnly(ancestors: readonly Node[]): boolean {
  const around = ancestors.findLast(({ type }) => type === 'CallExpression' || type === 'ObjectExpression')
  const texts =
    around?.type === 'CallExpression'
      ? around.arguments
      : around?.type === 'ObjectExpression'
        ? around.properties.map((property) => (property.type === 'ObjectProperty' ? property.value : property))
        : []
  const keys = around?.type === 'ObjectExpression' ? ancestors.flatMap((ancestor) => toKey(ancestor) ?? []) : []
  return [...keys, ...texts.flatMap((part) => ('value' in part ? String(part.value) : []))].some((text) =>
    /^content-security-policy-report-only$/i.test(text),
  )
}
