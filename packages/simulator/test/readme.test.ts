import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entryFiles, scenarios } from '../src/index.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
/** Name and description of each row of the table of scenarios. */
const rows = (text: string) =>
  [...text.matchAll(/^\| `([\w-]+)` +\| (.+?) +\|$/gm)].map(([, name = '', title = '']) => [name, title] as const)

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = read(name)

  it('has one row for each scenario, in their order', () => {
    expect(rows(text).map(([scenario]) => scenario)).toEqual(Object.keys(scenarios))
  })

  it('names every script', () => {
    for (const file of Object.keys(entryFiles)) expect(text).toContain(`\`${file}\``)
  })
})

it('README.md describes scenarios by their titles', () => {
  expect(rows(read('README.md'))).toEqual(Object.entries(scenarios).map(([name, { title }]) => [name, title]))
})
