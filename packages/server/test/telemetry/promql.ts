import { parser } from '@prometheus-io/lezer-promql'
import type { SyntaxNode } from '@lezer/common'

/** What a selector asks for: of one metric by name, or of those whose name matches. */
export interface Selector {
  isNamed: (name: string) => boolean
  text: string
  matchers: readonly { label: string; operator: string; value: string }[]
  /** Labels that the aggregations around it group by. */
  groups: readonly string[]
}

/** Reads a query by Prometheus's own grammar. Throws where it has none. */
export function readSelectors(expression: string): Selector[] {
  // Grafana's own: the one stands for a duration, the others stand in texts.
  const query = expression.replaceAll('$__rate_interval', '5m')
  const textOf = ({ from, to }: SyntaxNode) => query.slice(from, to)
  const selectors: Selector[] = []

  function visit(node: SyntaxNode, groups: readonly string[]) {
    if (node.type.isError) throw new SyntaxError(`No PromQL at ${node.from}: ${query}`)
    let inner = groups
    if (node.name === 'AggregateExpr') inner = [...groups, ...labelsOf(node.getChild('AggregateModifier'))]
    if (node.name === 'VectorSelector') selectors.push(readSelector(node, groups))
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, inner)
  }

  const labelsOf = (modifier: SyntaxNode | null) =>
    modifier
      ?.getChild('GroupingLabels')
      ?.getChildren('LabelName')
      .map((label) => textOf(label)) ?? []

  function readSelector(node: SyntaxNode, groups: readonly string[]): Selector {
    const identifier = node.getChild('Identifier')
    const matchers = (node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) => {
      const [label, operator, value] = [matcher.firstChild, matcher.getChild('MatchOp'), matcher.lastChild]
      if (!label || !operator || !value) throw new SyntaxError(`No matcher: ${textOf(matcher)}`)
      return { label: textOf(label), operator: textOf(operator), value: textOf(value).slice(1, -1) }
    })
    const name = matchers.find(({ label }) => label === '__name__')
    const isNamed = identifier
      ? (given: string) => given === textOf(identifier)
      : (given: string) => name !== undefined && new RegExp(`^(?:${name.value})$`).test(given)
    const rest = matchers.filter((matcher) => matcher !== name)
    return { isNamed, text: textOf(node), matchers: rest, groups }
  }

  visit(parser.parse(query).topNode, [])
  if (selectors.length === 0) throw new SyntaxError(`Nothing is selected: ${query}`)
  return selectors
}
