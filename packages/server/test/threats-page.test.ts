import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** A page's rows with the names in their last column, and where those names lead. */
function readPage(language: 'en' | 'zh') {
  const page = new URL(`../../../apps/docs/${language}/outage/threats.md`, import.meta.url)
  const text = readFileSync(page, 'utf8')
  const links = new Map([...text.matchAll(/^\[(.+)\]: (.+)$/gm)].map(([, name = '', path = '']) => [name, path]))
  const rows = new Map(
    [...text.matchAll(/^\| (\d+) .*\| ([^|]+?) +\|$/gm)].map(([, number, tests = '']) => [
      Number(number),
      [...tests.matchAll(/\[(.+?)\]/g)].map(([, name = '']) => name),
    ]),
  )
  return { page, links, rows }
}
const { page, links, rows } = readPage('en')
const chinese = readPage('zh')

/** The numbers that titles of a file cite: `'7: …'`, `'threat 13'`, `'threats 25 to 27'`, `'threats 20 and 28'`. */
function readNumbers(file: string): number[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  const alone = [...source.matchAll(/['"](\d+): /g)].map(([, number]) => Number(number))
  const named = [...source.matchAll(/threats? (\d+)(?: (to|and) (\d+))?/g)].flatMap(([, first, word, last = first]) => {
    const [from, to] = [Number(first), Number(last)]
    return word === 'to' ? Array.from({ length: to - from + 1 }, (_, n) => from + n) : [from, to]
  })
  return [...new Set([...alone, ...named])]
}

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.test.ts'))
const cited = files
  .filter((file) => file !== 'threats-page.test.ts')
  .flatMap((file) => {
    const name = [...links].find(([, path]) => path.endsWith(`server/test/${file}`))?.[0]
    return readNumbers(file).map((number) => ({ file, number, name }))
  })

describe('apps/docs/en/outage/threats.md', () => {
  it('numbers its rows from 1 to 29, each once', () => {
    expect([...rows.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, n) => n + 1))
  })

  it('names files that exist', () => {
    const names = [...rows.values()].flat()
    expect(names.filter((name) => !links.has(name))).toEqual([])
    expect([...links.keys()].filter((name) => !names.includes(name))).toEqual([])
    expect([...links.values()].filter((path) => !existsSync(new URL(path, page)))).toEqual([])
  })

  it.each(cited)('lists $file in row $number, which its titles cite', ({ number, name }) => {
    expect(rows.get(number)).toContain(name)
  })

  it('has the same rows in the same order in Chinese, each with the same tests', () => {
    expect([...chinese.rows]).toEqual([...rows])
    expect([...chinese.links]).toEqual([...links])
  })

  it('names the same code in a row in both languages', () => {
    const toCode = (text: string) => [...new Set(text.match(/`[^`]+`/g))].toSorted()
    const toRows = (text: string) =>
      [...text.matchAll(/^\| (\d+) .*\|$/gm)].map(([row, number]) => [number, toCode(row)])
    expect(toRows(readFileSync(chinese.page, 'utf8'))).toEqual(toRows(readFileSync(page, 'utf8')))
  })
})
