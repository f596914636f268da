import type { JSXElement, Node } from '@babel/types'
import { toBlank } from './blank.ts'
import type { Attribute, PageElement } from './element.ts'
import { parseMarkup, type Markup } from './parse-markup.ts'
import type { Script } from './source-file.ts'
import { toText } from '../syntax/names.ts'
import { walk } from '../syntax/walk.ts'

const holdsMarkup = /<(?:script|meta|button|div|a|input|span|form|html|body|head)\b[^<]*>/i

/** The elements that a script writes: as JSX, or as HTML in a string. */
export function readEmbedded(script: Script, text: string): Markup {
  const found: Markup = { elements: [], scripts: [] }
  const opened = new Map<Node, PageElement>()
  walk(script.ast, (node, ancestors) => {
    if (node.type === 'JSXElement') {
      const parents = ancestors.flatMap((ancestor) => opened.get(ancestor) ?? [])
      const element = toElement(node, script, text, parents)
      opened.set(node, element)
      found.elements.push(element)
    }
    if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return
    const parent = ancestors.at(-1)
    if (parent?.type === 'JSXAttribute' || parent?.type === 'ImportDeclaration') return
    const from = script.offset + (node.start ?? 0) + 1
    const raw = text.slice(from, script.offset + (node.end ?? 0) - 1)
    if (!holdsMarkup.test(raw)) return
    // A message may quote a tag: only what begins with one is markup.
    if (!/^\s*(?:\\n\s*)*</.test(raw)) return
    const html = raw.replace(/\$\{[^}]*\}/g, (part) => toBlank(part, '_')).replace(/\\(["'`/n])/g, ' $1')
    const markup = parseMarkup(html, 'embedded.html', from)
    found.elements.push(...markup.elements)
    found.scripts.push(...markup.scripts)
  })
  return found
}

function toElement(node: JSXElement, { offset }: Script, text: string, parents: PageElement[]): PageElement {
  const { openingElement: opening } = node
  const attributes = new Map<string, Attribute>()
  for (const attribute of opening.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') continue
    const { value } = attribute
    const given = value ? text.slice(offset + (value.start ?? 0), offset + (value.end ?? 0)) : undefined
    const meant = value?.type === 'JSXExpressionContainer' ? toText(value) : undefined
    const inner = meant ?? given?.replace(/^\{\s*([\s\S]*?)\s*\}$/, '$1').replace(/^(["'`])([\s\S]*)\1$/, '$2')
    attributes.set(attribute.name.name.toLowerCase(), { value: inner, at: offset + (attribute.start ?? 0) })
  }
  const name = opening.name.type === 'JSXIdentifier' ? opening.name.name : ''
  return {
    isJsx: true,
    tag: name.toLowerCase(),
    at: offset + (opening.start ?? 0),
    end: offset + (opening.end ?? 0),
    attributes,
    parents,
  }
}
