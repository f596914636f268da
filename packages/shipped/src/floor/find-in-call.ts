import type { AnyNode, CallExpression, NewExpression, ObjectExpression } from 'acorn'
import { findInRegExp } from './find-regular-expressions.ts'
import { isEventAbove, isMemberAbove, isMemberOfAbove, isOptionAbove } from './platform.ts'
import { isCallable, toCallee, toKeys, toPrototypeOwner, toText } from './read-node.ts'

/** What a call names above the floor, beside what is called: events, options, members by name, patterns. */
export function findInCall(
  { callee, arguments: given }: CallExpression | NewExpression,
  superClass: string | undefined,
  toObject: (node: AnyNode) => ObjectExpression | undefined,
): string[] {
  const method = callee.type === 'Super' ? superClass : toCallee(callee)
  if (method === 'RegExp') {
    const source = toText(given[0])
    if (source === undefined) return ['regular expression: unknown']
    return findInRegExp(source, toText(given[1]))
  }
  const texts = given.map(toText)
  const found: string[] = []

  // Also where a helper of ours passes them on.
  const event = texts.findIndex((text, at) => text !== undefined && isCallable(given[at + 1]))
  const type = texts[event]
  if (type !== undefined && isEventAbove(type)) found.push(`event ${type}`)
  const methods = new Set([method, type === undefined ? undefined : 'addEventListener'])
  for (const options of given.flatMap((each) => toObject(each) ?? [])) {
    for (const key of toKeys(options)) {
      for (const each of methods) if (each && isOptionAbove(each, key)) found.push(`${each}({ ${key} })`)
    }
  }

  const owner = given.map(toPrototypeOwner).find((each) => each !== undefined)
  const isReflect = callee.type === 'MemberExpression' && toCallee(callee.object) === 'Reflect'
  for (const text of texts) {
    if (text === undefined) continue
    if (owner ? isMemberOfAbove(owner, text, false) : isReflect && isMemberAbove(text)) found.push(`.${text}`)
  }
  return found
}
