import type { PageElement } from '../../parse/element.ts'
import { readAttribute, whereIs } from '../../parse/element.ts'
import type { SourceFile } from '../../parse/source-file.ts'
import { readScriptUrl } from '../../project/hosts.ts'
import { toKey, toName, toText } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

/** What a tag of the vendor's script says beside its URL. */
export const checkScriptTags: Check = (file, project, report) => {
  if (file.isTest) return
  const { client, dropIn } = project.scopeOf(file.path)
  const ours = dropIn ? '@tcaptcha/core' : client
  for (const element of file.elements) {
    if (element.tag !== 'script' || !readScriptUrl(readAttribute(element, 'src') ?? '')) continue
    if (element.attributes.has('integrity')) report('script-integrity', whereIs(element, 'integrity'))
    if (ours) {
      report('script-twice', element.at, { name: ours })
      continue
    }
    const handler = element.attributes.get('onerror') ?? element.attributes.get('@error')
    if (!handler) {
      if (!isWatched(file)) report('script-no-onerror', element.at)
      continue
    }
    const name = /^\s*(?:return\s+)?(?:window\.)?([A-Za-z_$][\w$]*)\s*\(/.exec(handler.value ?? '')?.[1]
    if (name && isDefinedAfter(name, element, file)) report('onerror-after-script', handler.at, { name })
  }
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      if (node.type !== 'AssignmentExpression' || toName(node.left) !== 'integrity') return
      const isHere = ancestors.some((ancestor) => 'body' in ancestor && namesScript(ancestor))
      if (isHere) report('script-integrity', offset + (node.start ?? 0))
    })
  }
}

/** A listener for errors in the same page. */
const isWatched = ({ scripts, text }: SourceFile) =>
  scripts.length > 0 && /addEventListener\(\s*['"]error['"]|\.onerror\s*=/.test(text)

function isDefinedAfter(name: string, tag: PageElement, file: SourceFile): boolean {
  const places: number[] = []
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node) => {
      const isFunction = node.type === 'FunctionDeclaration' && node.id?.name === name
      const isAssigned = node.type === 'AssignmentExpression' && toName(node.left) === name
      const isDeclared = node.type === 'VariableDeclarator' && toName(node.id) === name
      if (isFunction || isAssigned || isDeclared) places.push(offset + (node.start ?? 0))
    })
  }
  return places.length > 0 && places.every((at) => at > tag.at)
}

function namesScript(scope: Parameters<typeof walk>[0]): boolean {
  let found = false
  walk(scope, (node) => void (found ||= !!readScriptUrl(toText(node) ?? '') && toKey(node) === undefined))
  return found
}
