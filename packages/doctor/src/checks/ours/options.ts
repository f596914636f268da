import type { Node } from '@babel/types'
import { readAttribute, whereIs } from '../../parse/element.ts'
import { toKey, toName, toText, unwrap } from '../../syntax/names.ts'
import { isGuarded, isOnInProduction } from '../../syntax/guarded.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check, Report } from '../check.ts'

/** Options of our packages that must not be what they are in production. */
export const checkOptions: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  for (const element of file.elements) {
    for (const name of [
      'unsafescriptsource',
      'unsafe-script-source',
      ':unsafe-script-source',
      ':unsafescriptsource',
      'data-unsafe-script-source',
    ]) {
      // Of JSX the condition around it counts: see below.
      const value = element.isJsx ? undefined : readAttribute(element, name)
      if (value !== undefined && /^(?:true)?$/.test(value.trim()))
        report('unsafe-script-source', whereIs(element, name))
    }
    for (const name of ['data-script', 'script']) {
      if (readAttribute(element, name) === 'intl-v1')
        report('script-deprecated', whereIs(element, name), { script: 'intl-v1' })
    }
  }
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const at = offset + (node.start ?? 0)
      const parent = ancestors.at(-1)
      const isInOption = ancestors
        .slice(-3)
        .some((ancestor) => ancestor.type === 'ObjectProperty' && toKey(ancestor) === 'script')
      if (toText(node) === 'intl-v1' && isInOption && parent?.type !== 'BinaryExpression')
        report('script-deprecated', at, { script: 'intl-v1' })
      if (node.type === 'JSXAttribute' && toKey(node) === 'unsafeScriptSource') {
        if ((!node.value || isOnInProduction(node.value)) && !isGuarded(ancestors)) report('unsafe-script-source', at)
      }
      if (node.type === 'AssignmentExpression') reportSwitch(toName(node.left), node.right, ancestors, at)
      if (node.type !== 'ObjectProperty') return
      const key = toKey(node)
      reportSwitch(key, node.value, ancestors, at)
      if (key === 'degrade') checkDegrade(unwrap(node.value), offset, report)
    })
  }

  function reportSwitch(name: string | undefined, value: Node, ancestors: readonly Node[], at: number) {
    if (!isOnInProduction(value) || isGuarded(ancestors)) return
    if (name === 'unsafeScriptSource') report('unsafe-script-source', at)
    if (name === 'acceptSimulator') report('accept-simulator', at)
  }
}

/** No site of one server has that many visitors who log in within a minute. */
const most = { globalPerMinute: 100_000, perSubjectPerMinute: 60, perIpPerMinute: 5_000 }

function checkDegrade(value: Node | undefined, offset: number, report: Report) {
  const text = toText(value)
  if (value && text !== undefined && text !== 'never')
    report('degrade-open', offset + (value.start ?? 0), { given: `'${text}'` })
  if (value?.type !== 'ObjectExpression') return
  for (const property of value.properties) {
    if (property.type !== 'ObjectProperty') continue
    const limit = Object.entries(most).find(([name]) => name === toKey(property))?.[1]
    const given = toAmount(unwrap(property.value))
    if (limit !== undefined && given > limit)
      report('degrade-open', offset + (property.start ?? 0), { given: `${toKey(property)}: ${given}` })
  }
}

function toAmount(node: Node | undefined): number {
  if (node?.type === 'NumericLiteral') return node.value
  return toName(node) === 'Infinity' || toName(node)?.startsWith('MAX_') ? Infinity : 0
}
