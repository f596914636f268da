import { isOfSimulator } from '../kit/refusal.ts'

/** As much of a syntax tree as is needed. */
interface Node {
  type?: unknown
  name?: unknown
  value?: unknown
  callee?: Node
  property?: Node
  arguments?: (Node | undefined)[]
  quasis?: { value: { cooked: unknown } }[]
}

/**
 * The module of this package that a file of the output requires by a call such as `require('@tcaptcha/simulator/node')`: bundlers
 * leave it in place where `require` is the app's own, made by `createRequire`.
 */
export function findRequired(code: string, parse: (code: string) => object): string | undefined {
  // Parsing a large bundle takes long, and almost none has the name.
  if (!code.includes('@tcaptcha/simulator')) return undefined
  const queue: unknown[] = [parse(code)]
  for (const node of queue) {
    if (typeof node !== 'object' || node === null) continue
    const required = readRequired(node)
    if (required !== undefined) return required
    for (const child of Object.values(node)) queue.push(child)
  }
  return undefined
}

function readRequired({ type, callee, arguments: [first] = [] }: Node): string | undefined {
  if (type !== 'CallExpression') return undefined
  // `require()`, `module.require()` and `createRequire(…)()`.
  const isRequire = [callee, callee?.property, callee?.callee].some((one) => /require/i.test(String(one?.name)))
  // A minifier writes a string as a template.
  const name = first?.value ?? first?.quasis?.[0]?.value.cooked
  return isRequire && typeof name === 'string' && isOfSimulator(name) ? name : undefined
}
