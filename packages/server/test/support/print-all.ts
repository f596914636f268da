import { inspect } from 'node:util'

/** Everything that a careless program could print or send of these. */
export async function printAll(values: readonly unknown[]): Promise<string> {
  const texts: string[] = []
  for (const value of values) {
    if (value instanceof Response) texts.push(await value.text(), JSON.stringify([value.url, ...value.headers]))
    texts.push(String(value), inspect(value, { depth: 20, showHidden: true, getters: false }))
    texts.push(JSON.stringify(value) ?? '', JSON.stringify({ ...Object(value) }), inspect(clone(value), { depth: 20 }))
  }
  return texts.join('\n')
}

function clone(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return undefined
  }
}
