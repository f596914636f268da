import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { faultReasons } from '../../src/opentelemetry/closed-lists.ts'
import { vocabulary } from './every-event.ts'
import { readSeries } from './metered.ts'
import { playEverything } from './play-everything.ts'

const read = (name: string) => readFileSync(new URL(`../../observability/${name}`, import.meta.url), 'utf8')
export const dashboard: unknown = JSON.parse(read('grafana-dashboard.json'))
interface Rule {
  alert: string
  expr: string
  for: string
  labels: { severity: string }
  annotations: Record<string, string>
}
const rules = parse(read('prometheus-rules.yaml')) as {
  groups: readonly { rules: readonly Rule[] }[]
}
export const alerts = rules.groups.flatMap((group) => group.rules)

/** A query, with what is written under it. */
export interface Query {
  title: string
  expr: string
  legend: string
}

/** Every query of the dashboard, wherever it stands. */
function findQueries(value: unknown, title = ''): Query[] {
  if (typeof value !== 'object' || value === null) return []
  const own = value as Record<string, unknown>
  const named = typeof own.title === 'string' ? own.title : title
  const legend = `${String(own.legendFormat ?? '')}${String(own.textFormat ?? '')}`
  const found = typeof own.expr === 'string' ? [{ title: named, expr: own.expr, legend }] : []
  return [...found, ...Object.values(own).flatMap((inner) => findQueries(inner, named))]
}

export const panels = findQueries(dashboard)
/** The queries of the alert rules. */
export const ruled = alerts.map(({ alert, expr, annotations }) => ({
  title: alert,
  expr,
  legend: Object.values(annotations).join(' ').replaceAll('$labels.', ''),
}))

/** What a label may say: the words of the source's own lists. */
export const words: Readonly<Record<string, readonly string[]>> = {
  tcaptcha_verdict_kind: vocabulary.kind,
  tcaptcha_verdict_reason: vocabulary.reason,
  tcaptcha_budget_use: vocabulary.use,
  tcaptcha_budget_ring: vocabulary.ring,
  tcaptcha_outage_part: vocabulary.outage,
  tcaptcha_outage_step: vocabulary.step,
  tcaptcha_evidence_state: vocabulary.evidence,
  error_type: [...faultReasons, ...vocabulary.failure],
}

/** Prometheus's own labels, of whatever it scrapes. */
export const scraped = ['job', 'instance']

/** Labels by metric, of a verifier's whole day through the exporter. */
export async function findEmitted(): Promise<Map<string, Set<string>>> {
  const emitted = new Map<string, Set<string>>()
  for (const { name, labels } of readSeries((await playEverything()).text))
    emitted.set(name, new Set([...(emitted.get(name) ?? []), ...Object.keys(labels), ...scraped]))
  return emitted
}
