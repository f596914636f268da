import { flood, type FloodRules } from './support/flood.ts'
import { createNode, type NodeRules, type RunningNode } from './support/node-verifier.ts'
import type { Attempt, NodeOrder, NodeReply } from './support/node-fleet.ts'

// A node of its own: a verifier over its own client, which does what it is sent. Bundled and forked by `node-fleet.ts`.

const crashes: string[] = []
process.on('unhandledRejection', (error) => void crashes.push(`unhandled rejection: ${String(error)}`))
process.on('uncaughtException', (error) => void crashes.push(`uncaught exception: ${String(error)}`))
// The test is gone, however it ended.
process.on('disconnect', () => process.exit())

let running: RunningNode | undefined
const node = () => {
  if (!running) throw new Error('`start` goes first.')
  return running
}

const orders = {
  start: async (rules: NodeRules) => void (running = await createNode(rules)),
  bringDown: () => node().bringDown(),
  flood: (rules: FloodRules) => flood(node(), rules),
  /** All at the same time. */
  verify: async (attempts: Attempt[]) => {
    const verdicts = await Promise.all(attempts.map((attempt) => node().verifier.verify(attempt)))
    return verdicts.map(({ reason, allowed }) => ({ reason, allowed }))
  },
  issueVisitToken: async (ip: string) => {
    const issued = await node().verifier.issueVisitToken({ ip })
    return issued.issued ? issued.visitToken : undefined
  },
  report: async () => ({ crashes, events: node().events }),
}

export type NodeOrders = typeof orders

process.on('message', (order: NodeOrder) => {
  const run = orders[order.name] as (argument: unknown) => Promise<unknown>
  const reply = (answer: NodeReply) => void process.send?.(answer)
  run(order.argument).then(
    (answer) => reply({ id: order.id, answer, error: undefined }),
    (error: unknown) => reply({ id: order.id, answer: undefined, error: String(error) }),
  )
})
