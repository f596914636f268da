import { fork } from 'node:child_process'
import { once } from 'node:events'
import { inject } from 'vitest'
import type { NodeOrders } from '../node-process.ts'
import type { NodeRules } from './node-verifier.ts'

/** A ticket that is sent to a node. */
export interface Attempt {
  ticket: string
  randstr: string
  ip: string
  subject?: string
  visitToken?: string | undefined
}

export interface NodeOrder {
  id: number
  name: keyof NodeOrders
  argument: unknown
}

export interface NodeReply {
  id: number
  answer: unknown
  error: string | undefined
}

/** A node in a process of its own. */
export interface ForkedNode {
  do: <Name extends keyof NodeOrders>(
    name: Name,
    ...argument: Parameters<NodeOrders[Name]>
  ) => Promise<Awaited<ReturnType<NodeOrders[Name]>>>
  end: () => Promise<void>
}

/** Starts a process that is ready to verify. */
export async function forkNode(rules: NodeRules): Promise<ForkedNode> {
  const child = fork(inject('nodeProgram'), { execArgv: ['--enable-source-maps'] })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  child.on('message', ({ id, answer, error }: NodeReply) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) caller?.resolve(answer)
    else caller?.reject(new Error(error))
  })
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`The node ended: ${code ?? signal}`))
  })
  let sent = 0
  const send = (name: keyof NodeOrders, argument: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = (sent += 1)
      waiting.set(id, { resolve, reject })
      child.send({ id, name, argument })
    })
  const node: ForkedNode = {
    do: (name, ...[argument]) => send(name, argument) as ReturnType<typeof node.do<typeof name>>,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
  try {
    await node.do('start', rules)
    return node
  } catch (error) {
    await node.end()
    throw error
  }
}
