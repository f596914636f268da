import { readFileSync } from 'node:fs'
import { DataPointType, type MetricData } from '@opentelemetry/sdk-metrics'
import { beforeAll, describe, expect, it } from 'vitest'
import { playEverything } from './play-everything.ts'

/** A metric, as a row of the table says it. */
interface Row {
  name: string
  kind: string
  unit: string
  attributes: readonly string[]
}

function readTable(language: string): Row[] {
  const text = readFileSync(new URL(`../../../../apps/docs/${language}/outage/watching.md`, import.meta.url), 'utf8')
  const [, table = ''] = /<!-- metrics -->(.*)<!-- \/metrics -->/s.exec(text) ?? []
  const words = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  return [...table.matchAll(/^\| (`.+?) +\| +(.+?) +\| +(`.+?`) +\|(.*?)\|.*$/gm)].map(
    ([, name = '', kind = '', unit = '', attributes = '']) => ({
      name: words(name).join(),
      kind,
      unit: words(unit).join(),
      attributes: words(attributes),
    }),
  )
}

function toRow(metric: MetricData): Row {
  const { descriptor, dataPoints, dataPointType } = metric
  const kinds = { [DataPointType.GAUGE]: 'gauge', [DataPointType.HISTOGRAM]: 'histogram' } as Record<number, string>
  const sum = 'isMonotonic' in metric && metric.isMonotonic ? 'counter' : 'up-down counter'
  const attributes = new Set(dataPoints.flatMap((point) => Object.keys(point.attributes)))
  return {
    name: descriptor.name,
    kind: kinds[dataPointType] ?? sum,
    unit: descriptor.unit,
    attributes: [...attributes],
  }
}

let emitted: Row[]
beforeAll(async () => {
  emitted = (await playEverything()).metrics.map(toRow)
})

describe.each(['en', 'zh'])('the table of apps/docs/%s/outage/watching.md', (language) => {
  it('lists every metric with its kind, unit and attributes, and nothing that is not emitted', () => {
    const byName = (one: Row, other: Row) => one.name.localeCompare(other.name)
    expect(readTable(language).toSorted(byName)).toEqual(emitted.toSorted(byName))
  })
})

describe('the name of a metric', () => {
  it('follows the semantic conventions: dots between words, no unit, plural only for what is counted', () => {
    for (const { name, kind, unit, attributes } of emitted) {
      for (const word of [name, ...attributes])
        expect(word).toMatch(/^(?:tcaptcha(?:\.[a-z]+(?:_[a-z]+)*)+|error\.type)$/)
      expect(name).not.toMatch(/second|total|count$/)
      expect(unit).toMatch(/^(?:s|\{[a-z]+\})$/)
      expect([name, name.endsWith('s')]).toEqual([name, kind === 'counter'])
    }
  })
})
