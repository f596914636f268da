import { parseSync } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** What to leave out: properties by name, and of a function's calls the argument at a position. */
export interface LeftOut {
  readonly properties: readonly string[]
  readonly arguments: Readonly<Record<string, number>>
}

/** The code of a module without what is read elsewhere, and with calls that a bundler may drop where nobody needs them. */
export function leaveOut(file: string, code: string, leftOut: LeftOut): string {
  const edits: { from: number; to: number; text: string }[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (!isNode(value)) return
    if (value.type === 'VariableDeclarator') {
      // A spread could run a getter, for all that a bundler knows.
      const init = toNodes(value, 'init').find(({ type }) => type === 'ObjectExpression')
      if (init) {
        edits.push({ from: init.start, to: init.start, text: '/* @__PURE__ */ (() => (' })
        edits.push({ from: init.end, to: init.end, text: '))()' })
      }
    }
    if (value.type === 'ObjectExpression') {
      for (const property of toNodes(value, 'properties')) {
        const key = toNodes(property, 'key')[0]
        if (key && 'name' in key && leftOut.properties.includes(`${key.name}`)) {
          const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0
          edits.push({ from: property.start, to: property.end + comma, text: '' })
        } else walk(property)
      }
      return
    }
    if (value.type === 'CallExpression') {
      const [callee] = toNodes(value, 'callee')
      if (callee?.type === 'Identifier') edits.push({ from: value.start, to: value.start, text: '/* @__PURE__ */ ' })
      const name = callee && 'name' in callee ? `${callee.name}` : ''
      const given = toNodes(value, 'arguments')
      const unread = Object.hasOwn(leftOut.arguments, name) ? given[leftOut.arguments[name] ?? -1] : undefined
      if (unread) edits.push({ from: unread.start, to: unread.end, text: 'undefined' })
      given.filter((argument) => argument !== unread).forEach(walk)
      return
    }
    Object.values(value).forEach(walk)
  }
  walk(parseSync(file, code).program)
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code)
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function toNodes(node: Node, name: string): readonly Node[] {
  const found: unknown = Object.entries(node).find(([key]) => key === name)?.[1]
  return (Array.isArray(found) ? found : [found]).filter(isNode)
}
