import { beforeAll, describe, expect, it } from 'vitest'
import { faultReasons } from '../../src/opentelemetry/closed-lists.ts'
import { alerts, findEmitted, panels, ruled, scraped, words } from './observability.ts'
import { readSelectors } from './promql.ts'

let emitted: Awaited<ReturnType<typeof findEmitted>>
beforeAll(async () => {
  emitted = await findEmitted()
})

describe.each([
  ['panels of the dashboard', panels],
  ['alert rules', ruled],
])('the %s', (_what, queries) => {
  it.each(queries)('“$title” asks only for what is emitted: $expr', ({ expr, legend }) => {
    for (const selector of readSelectors(expr)) {
      const named = [...emitted.keys()].filter((name) => selector.isNamed(name))
      expect([selector.text, named.length]).toEqual([selector.text, 1])
      const labels = emitted.get(named[0] ?? '') ?? new Set()
      const used = [...selector.matchers.map(({ label }) => label), ...selector.groups]
      expect([selector.text, used.filter((label) => !labels.has(label))]).toEqual([selector.text, []])
      for (const { label, value } of selector.matchers.filter(({ label }) => !scraped.includes(label)))
        expect([label, value.split('|').filter((word) => !words[label]?.includes(word))]).toEqual([label, []])
    }
    const groups = new Set([...scraped, ...readSelectors(expr).flatMap((selector) => selector.groups)])
    const told = [...legend.matchAll(/\{\{ *([a-z_]+) *\}\}/g)].map(([, label]) => label)
    expect(told.filter((label) => label && !groups.has(label))).toEqual([])
  })
})

describe('an alert rule', () => {
  it.each(alerts)('$alert says since when, how bad, what happened and what to do', (rule) => {
    expect(rule).toMatchObject({
      for: expect.stringMatching(/^\d+[mh]$/),
      labels: { severity: expect.stringMatching(/^(?:critical|warning|info)$/) },
      annotations: {
        summary: expect.stringMatching(/\$labels\.(?:job|instance)/),
        description: expect.stringMatching(/.{80}/s),
      },
    })
  })

  it.each(faultReasons)('there is one for %s', (reason) => {
    const matching = alerts.filter(({ expr }) =>
      readSelectors(expr).some(
        (one) =>
          one.isNamed('tcaptcha_faults_total') &&
          one.matchers.every(({ operator, value }) => value.split('|').includes(reason) === (operator === '=~')),
      ),
    )
    expect(matching).toHaveLength(1)
  })
})
