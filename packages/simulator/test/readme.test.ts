import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apiScenarios, entryFiles, type Scenario, scenarios } from '../src/index.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
/** Name and description of each row, in the section with the heading. */
function rows(text: string, heading: string) {
  const section = text.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\| `([\w-]+)` +\| (.+?) +\|$/gm)].map(([, name = '', title = '']) => [name, title])
}

const readmes = [
  ['README.md', 'Scenarios', 'API scenarios'],
  ['README.zh-CN.md', '场景', 'API 场景'],
] as const

describe.each(readmes)('%s', (name, ofScripts, ofApi) => {
  const text = read(name)

  it('has one row for each scenario, in their order', () => {
    expect(rows(text, ofScripts).map(([scenario]) => scenario)).toEqual(Object.keys(scenarios))
    expect(rows(text, ofApi).map(([scenario]) => scenario)).toEqual(Object.keys(apiScenarios))
  })

  it('names every script', () => {
    for (const file of Object.keys(entryFiles)) expect(text).toContain(`\`${file}\``)
  })
})

it.each(readmes)('%s has the component test that runs in every document', (name) => {
  const [, code = ''] = /```tsx\n(.*?)```/s.exec(read(name)) ?? []
  // What is imported, the component aside, and what follows.
  const recipe = read('../react/test/dom/recipe.test.tsx').replace(
    /import \{ FormLogin \}.*?\n\nconst LoginForm.*?\n/s,
    '',
  )
  expect(code).toBe(recipe)
})

it('README.md describes scenarios by their titles', () => {
  const titles = (list: Readonly<Record<string, Pick<Scenario, 'title'>>>) =>
    Object.entries(list).map(([name, { title }]) => [name, title])
  expect(rows(read('README.md'), 'Scenarios')).toEqual(titles(scenarios))
  expect(rows(read('README.md'), 'API scenarios')).toEqual(titles(apiScenarios))
})
