export type Labels = Readonly<Record<string, string>>
export type Row = readonly [labels: Labels, value: number]
/** `at` in seconds. */
export interface Sample {
  at: number
  value: number
}

/** By how much a counter has grown between two moments, extrapolated to their ends as Prometheus does. */
export function increaseOf(samples: readonly Sample[], from: number, to: number): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || first === last) return undefined
  let grown = 0
  for (const [index, { value }] of samples.entries()) {
    const before = samples[index - 1]?.value ?? value
    grown += value < before ? value : value - before
  }
  const covered = last.at - first.at
  const pause = covered / (samples.length - 1)
  const reach = (gap: number) => (gap < pause * 1.1 ? gap : pause / 2)
  // No counter was below zero.
  const sinceZero = grown > 0 ? covered * (first.value / grown) : Infinity
  return grown * ((covered + Math.min(reach(first.at - from), sinceZero) + reach(to - last.at)) / covered)
}

export const pick = (labels: Labels, by: readonly string[]): Labels =>
  Object.fromEntries(by.map((label) => [label, labels[label] ?? '']))

export const keyOf = (labels: Labels, by: readonly string[] = Object.keys(labels).toSorted()): string =>
  JSON.stringify(pick(labels, by))

function groupBy(rows: readonly Row[], by: readonly string[]): [labels: Labels, group: Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row[0], by), [...(groups.get(keyOf(row[0], by)) ?? []), row])
  return [...groups.values()].map((group) => [pick(group[0]?.[0] ?? {}, by), group])
}

export function aggregate(name: string, by: readonly string[], rows: readonly Row[]): Row[] {
  return groupBy(rows, by).map(([labels, group]): Row => {
    const values = group.map(([, value]) => value)
    const sum = values.reduce((one, another) => one + another, 0)
    const value = { sum, min: Math.min(...values), max: Math.max(...values) }[name]
    if (value === undefined) throw new SyntaxError(`Not evaluated here: ${name}`)
    return [labels, value]
  })
}

/** The quantile of each histogram, even within its bucket. */
export function quantiles(quantile: number, rows: readonly Row[]): Row[] {
  const by = Object.keys(rows[0]?.[0] ?? {}).filter((label) => label !== 'le')
  return groupBy(rows, by).map(([labels, group]): Row => {
    const buckets = group
      .map(([{ le }, count]) => ({ bound: le === '+Inf' ? Infinity : Number(le), count }))
      .toSorted((one, other) => one.bound - other.bound)
    const rank = quantile * (buckets.at(-1)?.count ?? 0)
    const index = buckets.findIndex(({ count }) => count >= rank)
    const [below, found] = [buckets[index - 1] ?? { bound: 0, count: 0 }, buckets[index]]
    if (!found || rank === 0) return [labels, Number.NaN]
    if (found.bound === Infinity) return [labels, below.bound]
    return [labels, below.bound + ((found.bound - below.bound) * (rank - below.count)) / (found.count - below.count)]
  })
}
