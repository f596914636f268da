import { readScriptUrl } from '../../project/hosts.ts'
import { readAttribute, whereIs } from '../../parse/element.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check, Report } from '../check.ts'
import { readWholeText } from './whole-text.ts'

/** URLs of the entry script: in tags, in strings of scripts, and in the strings of other languages. */
export const checkScriptUrls: Check = (file, _project, report) => {
  if (file.isTest) return
  const seen = new Set<number>()
  const once = (text: string, at: number, where: 'tag' | 'string') => {
    if (seen.has(at)) return
    seen.add(at)
    reportUrl(text, at, report, where)
  }
  for (const element of file.elements) {
    if (!/^(?:script|next-script|link)$/.test(element.tag)) continue
    for (const name of ['src', 'href']) once(readAttribute(element, name) ?? '', whereIs(element, name), 'tag')
  }
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const parent = ancestors.at(-1)
      // JSX attributes are elements' already.
      if (parent?.type === 'JSXAttribute' || parent?.type === 'ImportDeclaration') return
      // A list of what to refuse or to replace names them on purpose.
      if (parent?.type === 'BinaryExpression' || isSearch(parent) || isPart(ancestors)) return
      // Of a constant the place of its text counts, of a text that is put together the outermost expression.
      const text = isName(node) ? undefined : readWholeText(node)
      if (text === undefined) return
      once(text, offset + (node.start ?? 0), 'string')
    })
  }
  for (const match of file.code.matchAll(
    /(["'`])((?:https?:)?\/\/[\w.-]+\/T(?:J|JN)?Captcha(?:-global)?\.js[^"'`\s]*)\1/g,
  ))
    if (file.language !== 'config') once(match[2] ?? '', match.index, 'string')
}

const isName = ({ type }: { type: string }) => type === 'Identifier' || type === 'MemberExpression'

/** Of a template, or of a list that is joined. */
const isPart = (ancestors: readonly { type: string }[]) =>
  ancestors.at(-1)?.type === 'TemplateLiteral' ||
  (ancestors.at(-1)?.type === 'ArrayExpression' && ancestors.at(-2)?.type === 'MemberExpression')

const isSearch = (parent: { type: string } | undefined) =>
  parent?.type === 'CallExpression' &&
  'callee' in parent &&
  typeof parent.callee === 'object' &&
  parent.callee !== null &&
  'property' in parent.callee &&
  typeof parent.callee.property === 'object' &&
  parent.callee.property !== null &&
  'name' in parent.callee.property &&
  /^(?:includes|startsWith|indexOf|replace|replaceAll|test|match|abort|route|intercept)$/.test(
    String(parent.callee.property.name),
  )

function reportUrl(text: string, at: number, report: Report, where: 'tag' | 'string') {
  const url = readScriptUrl(text)
  if (!url) return
  const name =
    text
      .replace(/[?#].*$/, '')
      .split('/')
      .pop() ?? text
  if (url.state === 'withdrawn') report('script-host-withdrawn', at, { host: url.host })
  else if (url.state === 'deprecated') report('script-deprecated', at, { script: `${url.host}/${name}` })
  else if (url.state === 'copy') {
    if (where === 'tag' || /^(?:https?:)?\//.test(text)) report('script-copy', at, { src: text })
    return
  }
  if (/^http:$/i.test(url.protocol)) report('script-insecure', at)
}
