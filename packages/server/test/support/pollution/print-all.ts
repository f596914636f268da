import { inspect } from 'node:util'

/** Everything that a careless program could print or send of these. */
export async function printAll(values: readonly unknown[]): Promise<string> {
  const texts = [inspect(values, { depth: 20, showHidden: true, breakLength: Infinity }), JSON.stringify(values)]
  const copies: unknown[] = []
  for (const value of values) {
    texts.push(String(value))
    if (value instanceof Response) texts.push(await value.text(), JSON.stringify([value.url, ...value.headers]))
    else if (typeof value === 'object' && value !== null) copies.push({ ...value })
  }
  return [...texts, JSON.stringify(copies), clone(values), clone(copies)].join('\n')
}

/** What another thread would get. Nothing where it can't be sent. */
function clone(values: readonly unknown[]): string {
  try {
    return JSON.stringify(structuredClone(values.filter((value) => !(value instanceof Response))))
  } catch {
    return values.length > 1 ? values.map((value) => clone([value])).join('\n') : ''
  }
}
