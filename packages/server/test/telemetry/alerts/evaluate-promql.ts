import { parser } from '@prometheus-io/lezer-promql'
import type { SyntaxNode } from '@lezer/common'
import { readSelectors } from '../promql.ts'
import { aggregate, increaseOf, keyOf, quantiles, type Labels, type Row, type Sample } from './promql-functions.ts'

/** A series that Prometheus has stored, the oldest sample first. */
export interface Recorded {
  name: string
  labels: Labels
  samples: readonly Sample[]
}

/** A series without a sample for so many seconds is gone. */
const lookback = 300
const seconds = { s: 1, m: 60, h: 3_600, d: 86_400 } as const

/** Answers `query` as Prometheus does, at a time in seconds, for the part of its language that our alerts use. Throws for more. */
export function createQuery(query: string, recorded: readonly Recorded[]): (at: number) => Row[] {
  const selected = new Map<string, readonly Recorded[]>()
  let at = 0
  const textOf = ({ from, to }: SyntaxNode) => query.slice(from, to)
  const labelsIn = (node: SyntaxNode | null | undefined) =>
    node?.getChild('GroupingLabels')?.getChildren('LabelName').map(textOf)

  function evaluate(node: SyntaxNode): number | Row[] {
    const [first, last] = [node.firstChild, node.lastChild]
    switch (node.name) {
      case 'NumberDurationLiteral':
        return Number(textOf(node))
      case 'VectorSelector':
        return select(node).flatMap(({ labels, samples }): Row[] => {
          const newest = samples.findLast((sample) => sample.at <= at && sample.at > at - lookback)
          return newest ? [[labels, newest.value]] : []
        })
      case 'FunctionCall':
        return call(textOf(first ?? node), argumentsOf(last))
      case 'AggregateExpr':
        return aggregate(
          textOf(first ?? node),
          labelsIn(node.getChild('AggregateModifier')) ?? [],
          rowsOf(argumentsOf(last)[0]),
        )
      case 'BinaryExpr':
        return combine(node, evaluate(first ?? node), evaluate(last ?? node))
      default:
        throw new SyntaxError(`Not evaluated here: ${node.name} in ${query}`)
    }
  }

  const rowsOf = (node: SyntaxNode | undefined): Row[] => {
    const found = node && evaluate(node)
    if (!Array.isArray(found)) throw new SyntaxError(`No vector in ${query}`)
    return found
  }

  function select(node: SyntaxNode) {
    const text = textOf(node)
    const found = selected.get(text) ?? recorded.filter((series) => matches(text, series))
    selected.set(text, found)
    return found
  }

  function call(name: string, given: readonly SyntaxNode[]): Row[] {
    const [range] = given
    if (name === 'abs') return rowsOf(range).map(([labels, value]) => [labels, Math.abs(value)])
    if (name === 'histogram_quantile') return quantiles(Number(range && textOf(range)), rowsOf(given[1]))
    const [, amount, unit] = /\[(\d+)([smhd])\]$/.exec(range ? textOf(range) : '') ?? []
    const selector = range?.getChild('VectorSelector')
    if (!amount || !selector) throw new SyntaxError(`No range in ${query}`)
    const window = Number(amount) * seconds[unit as keyof typeof seconds]
    return select(selector).flatMap(({ labels, samples }): Row[] => {
      const inside = samples.filter((sample) => sample.at > at - window && sample.at <= at)
      if (name === 'max_over_time')
        return inside.length > 0 ? [[labels, Math.max(...inside.map(({ value }) => value))]] : []
      const increase = increaseOf(inside, at - window, at)
      if (name !== 'increase' && name !== 'rate') throw new SyntaxError(`Not evaluated here: ${name}`)
      return increase === undefined ? [] : [[labels, name === 'rate' ? increase / window : increase]]
    })
  }

  function combine(node: SyntaxNode, left: number | Row[], right: number | Row[]): Row[] {
    const operator = node.firstChild?.nextSibling?.name ?? ''
    if (!Array.isArray(left)) throw new SyntaxError(`No vector in ${query}`)
    const on = labelsIn(node.getChild('MatchingModifierClause'))
    const other = (labels: Labels) =>
      Array.isArray(right) ? right.find((row) => keyOf(row[0], on) === keyOf(labels, on))?.[1] : right
    return left.flatMap(([labels, value]): Row[] => {
      const found = other(labels)
      if (operator === 'Unless') return found === undefined ? [[labels, value]] : []
      if (found === undefined) return []
      if (operator === 'Div') return [[labels, value / found]]
      const holds = { And: true, Gtr: value > found, Lss: value < found }[operator]
      if (holds === undefined) throw new SyntaxError(`Not evaluated here: ${operator}`)
      return holds ? [[labels, value]] : []
    })
  }

  const { firstChild } = parser.parse(query).topNode
  return (time) => {
    at = time
    return rowsOf(firstChild ?? undefined)
  }
}

function matches(selector: string, { name, labels }: Recorded): boolean {
  const [found] = readSelectors(selector)
  return (
    found?.isNamed(name) === true &&
    found.matchers.every(({ label, operator, value }) => {
      const given = labels[label] ?? ''
      const isEqual = operator.endsWith('~') ? new RegExp(`^(?:${value})$`).test(given) : given === value
      return isEqual === operator.startsWith('=')
    })
  )
}

function argumentsOf(body: SyntaxNode | null): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let node = body?.firstChild; node; node = node.nextSibling) found.push(node)
  return found
}
