import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { alerts } from '../observability.ts'
import { createQuery, type Recorded } from './evaluate-promql.ts'
import { keyOf } from './promql-functions.ts'

/** A test of `promtool test rules`, as far as ours have it. */
export interface Scene {
  name: string
  input_series: readonly { series: string; values: string }[]
  promql_expr_test: readonly { eval_time: string; exp_samples: readonly { labels: string; value: number }[] }[]
}

const file = new URL('alert-scenes.yaml', import.meta.url)
export const { tests: scenes } = parse(readFileSync(file, 'utf8')) as { tests: readonly Scene[] }

const minute = 60
/** Of `5m`, `1h` or `1h30m`, in seconds. */
const toSeconds = (text: string) =>
  [...text.matchAll(/(\d+)([hm])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unit === 'h' ? 3_600 : 60),
    0,
  )

/** `a+bxn`: a sample, and n further ones, each more by b; `axn`: the same value; `_xn`: n missing ones. One a minute. */
function readSamples(values: string) {
  const samples: { at: number; value: number }[] = []
  let at = 0
  for (const item of values.split(' ')) {
    const [, start, step = '0', times = '0'] = /^(_|\d+)(?:\+(\d+))?(?:x(\d+))?$/.exec(item) ?? []
    if (start === undefined) throw new SyntaxError(`No values: ${item}`)
    if (start === '_') at += Number(times) * minute
    else
      for (let n = 0; n <= Number(times); n++, at += minute)
        samples.push({ at, value: Number(start) + n * Number(step) })
  }
  return samples
}

export function readLabels(text: string) {
  const [, name = '', labels = ''] = /^(\w*)\{(.*)\}$/.exec(text) ?? []
  return {
    name,
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  }
}

/** Which alerts fire at each moment that a scene asks for, as `labels` of promtool: by name and severity. */
export function playScene({ input_series: given, promql_expr_test: asked }: Scene): string[][] {
  const recorded: Recorded[] = given.map(({ series, values }) => ({
    ...readLabels(series),
    samples: readSamples(values),
  }))
  const rules = alerts.map((rule) => ({ ...rule, query: createQuery(rule.expr, recorded) }))
  const times = asked.map(({ eval_time: time }) => toSeconds(time))
  const found = new Map<number, string[]>()
  const since = new Map<string, number>()
  for (let at = 0; at <= Math.max(...times); at += minute) {
    const firing = new Set<string>()
    for (const { alert, query, for: wait, labels } of rules) {
      const active = new Set(query(at).map(([of]) => `${alert} ${keyOf(of)}`))
      for (const key of since.keys()) if (key.startsWith(`${alert} `) && !active.has(key)) since.delete(key)
      for (const key of active) {
        const began = since.get(key) ?? at
        since.set(key, began)
        if (at - began >= toSeconds(wait)) firing.add(`{alertname="${alert}", severity="${labels.severity}"}`)
      }
    }
    found.set(at, [...firing].toSorted())
  }
  return times.map((time) => found.get(time) ?? [])
}
