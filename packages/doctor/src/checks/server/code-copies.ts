import type { Node } from '@babel/types'
import { toKey, toName } from '../../syntax/names.ts'
import { isFunction, walk } from '../../syntax/walk.ts'

/** Uses of a variable that got `CaptchaCode`: `const code = response.CaptchaCode`, `const { CaptchaCode: code } = response`. */
export function readCopies(ast: Node): ReadonlySet<Node> {
  const found = new Set<Node>()
  walk(ast, (node, ancestors) => {
    const name = toCopy(node)
    if (name === undefined) return
    walk(ancestors.findLast(isFunction) ?? ast, (part) => {
      if (part.type === 'Identifier' && part.name === name) found.add(part)
    })
  })
  return found
}

function toCopy(node: Node): string | undefined {
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier')
    return toName(node.init) === 'CaptchaCode' ? node.id.name : undefined
  if (node.type !== 'ObjectProperty' || toKey(node) !== 'CaptchaCode') return undefined
  return node.value.type === 'Identifier' && node.value.name !== 'CaptchaCode' ? node.value.name : undefined
}
