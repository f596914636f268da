import { inspect } from 'node:util'

/** Everything that a careless program could print or send of these. */
export async function printAll(values: readonly unknown[]): Promise<string> {
  const texts = [inspect(values, { depth: 20, showHidden: true, breakLength: Infinity })]
  const copies: unknown[] = []
  for (const value of values) {
    if (value instanceof Response) texts.push(await value.text(), JSON.stringify([value.url, ...value.headers]))
    texts.push(String(value))
    copies.push(value, { ...Object(value) }, clone(value))
  }
  return [...texts, JSON.stringify(copies)].join('\n')
}

/** Undefined where it can't be sent to another thread. */
function clone(value: unknown): unknown {
  if (value instanceof Response) return undefined
  try {
    return structuredClone(value)
  } catch {
    return undefined
  }
}
