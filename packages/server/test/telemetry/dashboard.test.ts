import { beforeAll, describe, expect, it } from 'vitest'
import { dashboard, findEmitted, panels, ruled, scraped } from './observability.ts'
import { readSelectors } from './promql.ts'

let emitted: Awaited<ReturnType<typeof findEmitted>>
beforeAll(async () => {
  emitted = await findEmitted()
})

describe('the dashboard', () => {
  it('shows every metric that there is', () => {
    const selectors = panels.flatMap(({ expr }) => readSelectors(expr))
    const parts = /^target_info$|_duration_(?:sum|count)$/
    const missing = [...emitted.keys()].filter(
      (name) => !parts.test(name) && !selectors.some((one) => one.isNamed(name)),
    )
    expect(missing).toEqual([])
  })

  it('and the alerts also know the names that collectors give, with the unit', () => {
    const selectors = [...panels, ...ruled].flatMap(({ expr }) => readSelectors(expr))
    for (const [ours, theirs] of [
      ['tcaptcha_verify_duration_bucket', 'tcaptcha_verify_duration_seconds_bucket'],
      ['tcaptcha_clock_skew', 'tcaptcha_clock_skew_seconds'],
    ] as const) {
      const found = selectors.filter((one) => one.isNamed(ours))
      expect(found.length).toBeGreaterThan(1)
      expect(found.filter((one) => !one.isNamed(theirs))).toEqual([])
    }
  })

  it('asks a data source that its reader chooses, and fills its variables from a metric that is emitted', () => {
    const { templating, panels: shown } = dashboard as {
      templating: { list: { name: string; type: string; definition?: string }[] }
      panels: { id: number; type: string; datasource?: { uid: string }; targets?: { datasource: { uid: string } }[] }[]
    }
    expect(templating.list.map(({ name, type }) => [name, type])).toEqual([
      ['datasource', 'datasource'],
      ['job', 'query'],
      ['instance', 'query'],
    ])
    for (const { definition } of templating.list.slice(1)) {
      const [, selector = '', label = ''] = /^label_values\((.+), (\w+)\)$/.exec(definition ?? '') ?? []
      const [found] = readSelectors(selector)
      expect([...emitted.keys()].filter((name) => found?.isNamed(name))).toHaveLength(1)
      expect(scraped).toContain(label)
    }
    const drawn = shown.filter(({ type }) => type !== 'row')
    const sources = drawn.flatMap(({ datasource, targets = [] }) => [
      datasource,
      ...targets.map((one) => one.datasource),
    ])
    expect(new Set(sources.map((source) => source?.uid))).toEqual(new Set(['${datasource}']))
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
  })
})
