import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeEgress, type EgressView } from '../src/outage/judge-egress.ts'
import egress from '../vectors/egress.json' with { type: 'json' }
import outages from '../vectors/outages.json' with { type: 'json' }
import { playOutage, type OutageCase } from './support/play-outage.ts'

/** A page's rows, each with the code in it. */
function readRows(language: 'en' | 'zh') {
  const file = `../../../apps/docs/${language}/outage/how-an-outage-is-recognised.md`
  const page = readFileSync(new URL(file, import.meta.url), 'utf8')
  return [...page.matchAll(/^\| ([AENS]\d) .*$/gm)].map(([line, row = '']) => ({
    row,
    code: (line.match(/`[^`]+`/g) ?? []).toSorted(),
  }))
}
const rows = readRows('en').map(({ row }) => row)

describe('what counts as an outage', () => {
  it.each(outages.cases)('$row, $name: $expect', async (given) => {
    expect(await playOutage(given as OutageCase)).toBe(given.expect)
  })

  it('stands in the page, row by row', () => {
    expect(rows).toEqual([...new Set(outages.cases.map(({ row }) => row))].toSorted((a, b) => order(a) - order(b)))
  })

  it('stands in the Chinese page as well, with the same code in each row', () => {
    expect(readRows('zh')).toEqual(readRows('en'))
  })
})

describe('whose fault it is that the API is silent', () => {
  it('is told by every combination of what else is seen', () => {
    const views = egress.rows.map((row) => Object.fromEntries(row.map((value, n) => [egress.columns[n], value])))
    const wrong = views.filter(({ expect: expected, ...view }) => judgeEgress(toView(view)) !== expected)
    expect(wrong).toEqual([])
    expect(views).toHaveLength(2 * 2 * 2 * 3 * 3 * 3)
  })
})

/** The page's order of its tables. */
const order = (row: string) => 'ANSE'.indexOf(row.charAt(0)) * 100 + Number(row.slice(1))

const toView = (view: Record<string, unknown>) => view as object as EgressView
