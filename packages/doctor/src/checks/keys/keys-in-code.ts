import type { Node } from '@babel/types'
import type { SourceFile } from '../../parse/source-file.ts'
import { readImports } from '../../project/imports.ts'
import { toKey, toName, toText } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'
import { toKind, toOtherSecret, toWanted, toWrongKind } from './key-kinds.ts'

const publicName = /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|PUBLIC|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC)_/
/** In YAML and properties. */
const secretIdLine = /(?<=[:=][ \t]*["']?)(?:AKID|IKID)[A-Za-z\d]{28,36}\b/g
const secretId = /["'`]((?:AKID|IKID)[A-Za-z\d]{28,36})["'`]/g

/** Secrets that stand in code, and those that a page can read. */
export const checkKeysInCode: Check = (file, project, report) => {
  if (file.isDevelopment || !project.scopeOf(file.path).hasCaptcha) return
  const isClient = isClientFile(file)
  const isTencent = /tencent|captcha|qcloud|AKID/i.test(file.text)
  const seen = new Set<number>()
  const once: typeof report = (id, at, details) => {
    if (!seen.has(at)) report(id, at, details)
    seen.add(at)
  }
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const at = offset + (node.start ?? 0)
      if (node.type === 'MemberExpression' && publicName.test(toName(node) ?? '')) {
        const name = toName(node) ?? ''
        const wanted = toWanted(name.replace(publicName, ''), false)
        if (wanted && wanted !== 'appId') once('secret-in-client', at, { name })
      }
      const [name, value] = toNamed(node)
      const wanted = name ? toWanted(name, isTencent) : undefined
      const text = toText(value)
      if (name && wanted) {
        const other = toOtherSecret(wanted, toName(value))
        if (other) once('key-wrong-kind', at, { name, kind: other })
      }
      if (!name || !wanted || text === undefined || isPlaceholder(text) || isName(value)) return
      const kind = toWrongKind(wanted, text)
      if (kind) once('key-wrong-kind', at, { name, kind })
      else if (wanted !== 'appId' && toKind(text) && ancestors.length > 0)
        once(isClient ? 'secret-in-client' : 'secret-in-code', at, { name })
    })
  }
  for (const { index } of file.code.matchAll(file.language === 'config' ? secretIdLine : secretId))
    once('secret-in-code', index, { name: 'SecretId' })
}

/** The place of the text counts, not that of its name. */
const isName = (node: Node | null | undefined) => node?.type === 'Identifier' || node?.type === 'MemberExpression'

/** What is given a value, and the value. */
function toNamed(node: Node): [string | undefined, Node | null | undefined] {
  if (node.type === 'ObjectProperty') return [toKey(node), node.value]
  if (node.type === 'VariableDeclarator') return [toName(node.id), node.init]
  if (node.type === 'AssignmentExpression') return [toName(node.left), node.right]
  return [undefined, undefined]
}

const isPlaceholder = (text: string) =>
  /^(?:x+|\*+|simulator.*|your.*|test.*)$/i.test(text) || /(.)\1{5}/.test(text) || /EXAMPLE|\*{4}/.test(text)

const clientImport = /^(?:react|react-dom|vue|svelte|@tcaptcha\/(?:core|react|vue|svelte))(?:\/|$)/
const serverImport =
  /^(?:node:|express|koa|fastify|hono|next\/(?:server|headers)|tencentcloud-sdk|@tcaptcha\/server|@nestjs\/|h3|fs$|http$|crypto$)/

function isClientFile(file: SourceFile): boolean {
  const names = readImports(file).map(({ name }) => name)
  if (names.some((name) => serverImport.test(name)) || /(?:^|\/)(?:server|api|backend)\/|\.server\./.test(file.path))
    return false
  return (
    file.language === 'markup' ||
    /\.[jt]sx$/.test(file.path) ||
    names.some((name) => clientImport.test(name)) ||
    /\bnew (?:window\.)?TencentCaptcha\b/.test(file.text)
  )
}
