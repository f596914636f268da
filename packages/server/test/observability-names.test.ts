import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const alerts = [...read('packages/server/observability/prometheus-rules.yaml').matchAll(/alert: (\w+)/g)].map(
  ([, name]) => name,
)

it.each(['en', 'zh'])('disaster-tickets.md of %s names alerts that the rules have', (language) => {
  const named = read(`apps/docs/${language}/outage/disaster-tickets.md`).match(/\bTcaptcha[A-Z]\w+/g) ?? []
  expect(named).toHaveLength(4)
  expect(alerts).toEqual(expect.arrayContaining(named))
})
