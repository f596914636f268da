import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { Attribute, PageElement } from './element.ts'
import { blankServerTags, takeBraces } from './blank.ts'
import { parseBinding, parseScript } from './parse-script.ts'
import type { Script } from './source-file.ts'

type Node = DefaultTreeAdapterTypes.Node
type Tag = DefaultTreeAdapterTypes.Element

export interface Markup {
  elements: PageElement[]
  scripts: Script[]
}

/** Elements and scripts of a page or a component. Offsets are those of `text`, which stands at `offset` of its file. */
export function parseMarkup(text: string, path: string, offset = 0): Markup {
  const isSvelte = path.endsWith('.svelte')
  const isVue = path.endsWith('.vue')
  const braces = isSvelte ? takeBraces(text) : undefined
  const html = braces?.text ?? (isVue ? text : blankServerTags(text))
  const found: Markup = { elements: [], scripts: [] }
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false }
  const root: Node = /<html[\s>]/i.test(html) ? parse(html, options) : parseFragment(html, options)
  readNode(root, [])
  for (const { text: code, at } of braces?.expressions ?? []) add(parseBinding(code, offset + at))
  return found

  function readNode(node: Node, parents: readonly PageElement[]) {
    let inside = parents
    if ('tagName' in node) {
      const element = toElement(node, parents)
      if (element) {
        found.elements.push(element)
        inside = [...parents, element]
      }
      if (node.tagName === 'script') readScript(node)
    }
    if ('content' in node) readNode(node.content, inside)
    if ('childNodes' in node) for (const child of node.childNodes) readNode(child, inside)
  }

  function toElement(node: Tag, parents: readonly PageElement[]): PageElement | undefined {
    const place = node.sourceCodeLocation
    if (!place) return undefined
    const attributes = new Map<string, Attribute>()
    for (const { name } of node.attrs) {
      const range = place.attrs?.[name]
      if (!range) continue
      const raw = text.slice(range.startOffset, range.endOffset)
      const sign = raw.indexOf('=')
      const given = sign < 0 ? undefined : raw.slice(sign + 1).trim()
      const isQuoted = given !== undefined && /^(["'])[\s\S]*\1$/.test(given)
      const value = isQuoted ? given.slice(1, -1) : given?.replace(/^\{([\s\S]*)\}$/, '$1')
      attributes.set(name, { value, at: offset + range.startOffset })
      const start = range.startOffset + raw.length - (given?.length ?? 0) + (isQuoted ? 1 : 0)
      if (value && isBound(name)) add(parseBinding(value, offset + start))
    }
    const end = place.startTag?.endOffset ?? place.endOffset
    return { isJsx: false, tag: node.tagName, at: offset + place.startOffset, end: offset + end, attributes, parents }
  }

  function readScript(node: Tag) {
    const place = node.sourceCodeLocation
    if (!place?.startTag) return
    const from = place.startTag.endOffset
    const to = place.endTag?.startOffset ?? place.endOffset
    const type = node.attrs.find(({ name }) => name === 'type')?.value ?? ''
    if (type && !/javascript|module|typescript|babel/i.test(type)) return
    const isModule = type === 'module' || isVue || isSvelte
    const code = isVue || isSvelte ? text.slice(from, to) : html.slice(from, to)
    add(parseScript(code, 'inline.tsx', offset + from, isModule ? 'module' : 'classic'))
  }

  function add(script: Script | undefined) {
    if (script) found.scripts.push(script)
  }
}

/** Of Vue; those of Angular and Alpine are expressions as well, and inline handlers are statements. */
const isBound = (name: string) => /^(?::|@|v-|\[|\(|x-|on[a-z]+$)/.test(name)
