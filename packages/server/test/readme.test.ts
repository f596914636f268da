import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reasons } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const examples = readdirSync(new URL('examples/', import.meta.url))

describe.each(['../README.md', '../README.zh-CN.md'])('%s', (path) => {
  it('shows only examples that are compiled with the tests', () => {
    const shown = [...read(path).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
    expect(shown.toSorted()).toEqual(examples.map((name) => read(`examples/${name}`)).toSorted())
  })

  it('explains every reason that a verdict can have', () => {
    const missing = Object.entries(reasons).filter(
      ([reason, { kind }]) => !new RegExp(`\\| \`${reason}\` +\\| ${kind} `).test(read(path)),
    )
    expect(missing).toEqual([])
  })
})
