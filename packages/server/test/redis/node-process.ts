import type { ForceMode, ForceOptions } from '../../src/force/order.ts'
import { flood, type FloodRules } from './support/flood.ts'
import type { Attempt, NodeOrder, NodeReply } from './support/node-host.ts'
import { createNode, type NodeRules, type NodeSecrets, type RunningNode } from './support/node-verifier.ts'

// A process of nodes, verifiers over clients of their own, which do what they are sent. Bundled, and forked by `node-host.ts`.

const crashes: string[] = []
process.on('unhandledRejection', (error) => void crashes.push(`unhandled rejection: ${String(error)}`))
process.on('uncaughtException', (error) => void crashes.push(`uncaught exception: ${String(error)}`))
// The test is gone, however it ended.
process.on('disconnect', () => process.exit())

const nodes = new Map<number, RunningNode>()
const find = (number: number) => {
  const node = nodes.get(number)
  if (!node) throw new Error('`start` goes first.')
  return node
}

const orders = {
  start: async (node: number, rules: NodeRules) => void nodes.set(node, await createNode(rules)),
  bringDown: (node: number) => find(node).bringDown(),
  flood: (node: number, rules: FloodRules) => flood(find(node), rules),
  /** All at the same time. */
  verify: async (node: number, attempts: readonly Attempt[]) => {
    const verdicts = await Promise.all(attempts.map((attempt) => find(node).verifier.verify(attempt)))
    return verdicts.map(({ reason }) => reason)
  },
  issueVisitTokens: async (node: number, { ip, count }: { ip: string; count: number }) => {
    const visitTokens: string[] = []
    while (visitTokens.length < count) {
      const issued = await find(node).verifier.issueVisitToken({ ip })
      if (!issued.issued) throw new Error(issued.reason)
      visitTokens.push(issued.visitToken)
    }
    return visitTokens
  },
  /** What may pass unverified now passes. */
  open: async (node: number) => void (find(node).isOpen = true),
  force: (node: number, { mode, ...options }: ForceOptions & { mode: ForceMode }) =>
    find(node).verifier.force(mode, options),
  rotate: async (node: number, secrets: Partial<NodeSecrets>) => void Object.assign(find(node).secrets, secrets),
  /** `crashes`: what no listener of anybody's has met, in the whole process. */
  report: async (node: number) => ({ crashes, events: find(node).events }),
}

export type NodeOrders = typeof orders

process.on('message', (order: NodeOrder) => {
  const run = orders[order.name] as (node: number, argument: unknown) => Promise<unknown>
  const reply = (answer: NodeReply) => void process.send?.(answer)
  run(order.node, order.argument).then(
    (answer) => reply({ id: order.id, answer, error: undefined }),
    (error: unknown) => reply({ id: order.id, answer: undefined, error: String(error) }),
  )
})
