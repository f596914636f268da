import type { Node } from '@babel/types'
import { readAttribute, whereIs } from '../../parse/element.ts'
import type { SourceFile } from '../../parse/source-file.ts'
import { toKey, toText, unwrap } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import { isReportOnly, toHelmetPolicy } from './helmet.ts'
import { readTexts } from './read-texts.ts'

/** A Content-Security-Policy; a directive is undefined where its values can't be read. */
export interface Policy {
  at: number
  directives: ReadonlyMap<string, readonly string[] | undefined>
}

/** The key of directives that an expression adds: those that are not named may be among them. */
export const unknown = '\0'

const looksLike =
  /(?:^|;)\s*(?:default|script|frame|connect|img|style|child|worker|object|base)-(?:src|uri)(?:-elem)?\s+\S/
const names =
  /^(?:default|script|scriptElem|frame|child|connect|img|style|font|worker)(?:-src|Src)(?:-elem|Elem)?$|^require-?[tT]rusted-?[tT]ypes-?[fF]or$/

/** Every policy that a file sets, wherever it is written. */
export function readPolicies(file: SourceFile): Policy[] {
  const found: Policy[] = []
  for (const element of file.elements) {
    if (
      element.tag !== 'meta' ||
      !/^content-security-policy$/i.test(
        readAttribute(element, 'http-equiv') ?? readAttribute(element, 'httpequiv') ?? '',
      )
    )
      continue
    found.push({ at: whereIs(element, 'content'), directives: readText(readAttribute(element, 'content') ?? '') })
  }
  for (const { ast, offset } of file.scripts) walk(ast, (node, ancestors) => readNode(node, ancestors, offset))
  if (file.language === 'config' || file.language === 'json') readConfig(file)
  if (file.code && file.language !== 'config') for (const { text, at } of readTexts(file.code)) add(text, at)
  return found

  function readNode(node: Node, ancestors: readonly Node[], offset: number) {
    const at = offset + (node.start ?? 0)
    if (node.type === 'ObjectExpression') {
      const directives = readObject(node)
      if (directives) found.push({ at, directives })
      return
    }
    const helmet = toHelmetPolicy(node, file.text)
    if (helmet) found.push({ at, directives: helmet })
    const parent = ancestors.at(-1)
    // Of a constant the place of its text counts.
    if (node.type === 'Identifier' || node.type === 'MemberExpression' || isReportOnly(ancestors)) return
    // A meta tag in JSX is an element already.
    if (parent?.type === 'JSXAttribute' || ancestors.at(-2)?.type === 'JSXAttribute') return
    if (parent?.type === 'BinaryExpression' && parent.operator === '+') return
    if (parent?.type === 'ArrayExpression' && toList(parent)) return
    // `[…].join()` is found by its list.
    if (node.type === 'CallExpression') return
    const text = node.type === 'ArrayExpression' ? toList(node) : toWhole(node)
    if (text !== undefined && looksLike.test(text) && !text.includes('<')) add(text, at)
  }

  function readConfig({ text, code, language }: SourceFile) {
    const source = language === 'config' ? code : text
    if (language === 'json' && !/(?:vercel|staticwebapp\.config|firebase|manifest|tauri\.conf)\.json$/.test(file.path))
      return
    for (const match of source.matchAll(
      /Content-Security-Policy(?:["']?\s*(?:[:=,]|\bvalue=)?\s*(?:"value"\s*:\s*)?|["'],\s*"value"\s*:\s*)(?:"((?:\\.|[^"\\])*)"|'([^']*)'|([^\n]+))/gi,
    ))
      add(match[1] ?? match[2] ?? match[3] ?? '', match.index)
  }

  function add(text: string, at: number) {
    if (looksLike.test(text)) found.push({ at, directives: readText(text) })
  }
}

/** `\0` stands for what an expression gives. */
function toWhole(node: Node): string | undefined {
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('\0')
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [toWhole(node.left), toWhole(node.right)]
    return left === undefined && right === undefined ? undefined : `${left ?? '\0'}${right ?? '\0'}`
  }
  return toText(node)
}

/** The directives of a list that is joined somewhere. */
function toList(node: Extract<Node, { type: 'ArrayExpression' }>): string | undefined {
  const parts = node.elements.map((element) => (element ? toWhole(element) : undefined))
  const directives = parts.filter((part) => part !== undefined && looksLike.test(part))
  // A list of whole policies has semicolons.
  const isPolicy = directives.length > 1 && directives.every((part) => !part?.replace(/;\s*$/, '').includes(';'))
  return isPolicy ? parts.map((part) => part ?? '\0').join('; ') : undefined
}

function readText(text: string): Map<string, readonly string[] | undefined> {
  const directives = new Map<string, readonly string[] | undefined>()
  for (const part of text.replace(/\\["']/g, "'").split(';')) {
    const [name = '', ...values] = part.trim().replaceAll('"', '').split(/\s+/)
    const isKnown = !values.some((value) => /\0|\$\{|^_+$|\$\w/.test(value) && !value.startsWith("'nonce-"))
    if (name.includes('\0') || /^(?:\$|_+$)/.test(name)) directives.set(unknown, undefined)
    if (/^[a-z-]+$/i.test(name) && !directives.has(name.toLowerCase()))
      directives.set(name.toLowerCase(), isKnown ? values : undefined)
  }
  return directives
}

/** Helmet's `scriptSrc: […]`, Nuxt Security's `'script-src': […]`, and their like. */
function readObject(node: Extract<Node, { type: 'ObjectExpression' }>): Policy['directives'] | undefined {
  const directives = new Map<string, readonly string[] | undefined>()
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') directives.set(unknown, undefined)
    const key = property.type === 'ObjectProperty' ? (toKey(property) ?? '') : ''
    if (property.type !== 'ObjectProperty' || !names.test(key)) continue
    const list = unwrap(property.value)
    const name = key.replace(/[A-Z]/g, '-$&').toLowerCase()
    if (list?.type === 'ArrayExpression') {
      const values = list.elements.map((element) => toText(element))
      const isKnown = values.every((value) => value !== undefined) || values.includes("'strict-dynamic'")
      directives.set(name, isKnown ? values.flatMap((value) => value?.split(/\s+/) ?? []) : undefined)
    } else if (toText(list) !== undefined) directives.set(name, toText(list)?.split(/\s+/))
    else directives.set(name, undefined)
  }
  // A list of hosts to be added to a policy is none itself.
  const isPolicy =
    directives.has('default-src') || [...directives.values()].some((values) => values?.includes("'self'"))
  return isPolicy ? directives : undefined
}
