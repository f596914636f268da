import { readAttribute } from '../../parse/element.ts'
import { toKey, toName, toText, unwrap } from '../../syntax/names.ts'
import { some, walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

const header =
  /Cross-Origin-Embedder-Policy(?!-Report)["']?\s*[:=,]?\s*(?:["'],?\s*(?:"value"\s*:)?)?\s*["']?\s*require-corp/gi

/** `Cross-Origin-Embedder-Policy: require-corp`, in a script, a config or a meta tag. */
export const checkEmbedderPolicy: Check = (file, project, report) => {
  if (file.isTest || !project.scopeOf(file.path).hasPages) return
  for (const element of file.elements)
    if (/^cross-origin-embedder-policy$/i.test(readAttribute(element, 'http-equiv') ?? ''))
      report('coep-require-corp', element.at)
  const text = file.language === 'json' ? file.text : file.code
  for (const { index } of text.matchAll(header)) report('coep-require-corp', index)
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      if (node.type !== 'Identifier' && toText(node) === 'require-corp') {
        const around = ancestors.findLast(({ type }) =>
          /^(?:ObjectExpression|CallExpression|ObjectProperty)$/.test(type),
        )
        const isHeader = [around, ...ancestors.slice(-4)].some((ancestor) =>
          some(ancestor, (part) => /^(?:cross-?origin-?embedder-?policy)$/i.test(toText(part) ?? toKey(part) ?? '')),
        )
        if (isHeader) report('coep-require-corp', offset + (node.start ?? 0))
      }
      if (node.type !== 'ObjectProperty' || toKey(node) !== 'crossOriginEmbedderPolicy') return
      const value = unwrap(node.value)
      const isHelmet = ancestors.some(
        (ancestor) => ancestor.type === 'CallExpression' && toName(ancestor.callee) === 'helmet',
      )
      if (isHelmet && value?.type === 'BooleanLiteral' && value.value)
        report('coep-require-corp', offset + (node.start ?? 0))
    })
  }
}
