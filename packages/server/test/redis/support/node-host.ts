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

/** `node`: which of the process's nodes. */
export interface NodeOrder {
  id: number
  node: number
  name: keyof NodeOrders
  argument: unknown
}

export interface NodeReply {
  id: number
  answer: unknown
  error: string | undefined
}

/** A node in another process. */
export interface RemoteNode {
  do: <Name extends keyof NodeOrders>(
    name: Name,
    ...argument: Parameters<NodeOrders[Name]> extends [unknown, ...infer Rest] ? Rest : never
  ) => Promise<Awaited<ReturnType<NodeOrders[Name]>>>
}

/** A process for nodes. */
export interface NodeHost {
  start: (rules: NodeRules) => Promise<RemoteNode>
  end: () => Promise<void>
}

/** Forks a process. It ends with this one, however that ends. */
export function forkHost(): NodeHost {
  const child = fork(inject('nodeProgram'), { execArgv: ['--enable-source-maps'] })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  child.on('message', ({ id, answer, error }: NodeReply) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) caller?.resolve(answer)
    else caller?.reject(new Error(error))
  })
  const exit = once(child, 'exit').then(([code, signal]) => {
    for (const { reject } of waiting.values()) reject(new Error(`The process ended: ${code ?? signal}`))
  })
  let sent = 0
  const send = (node: number, name: keyof NodeOrders, argument: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = (sent += 1)
      waiting.set(id, { resolve, reject })
      child.send({ id, node, name, argument } satisfies NodeOrder)
    })

  let nodes = 0
  return {
    async start(rules) {
      const number = (nodes += 1)
      const node: RemoteNode = {
        do: (name, ...[argument]) => send(number, name, argument) as ReturnType<typeof node.do<typeof name>>,
      }
      await node.do('start', rules)
      return node
    },
    async end() {
      child.kill('SIGKILL')
      await exit
    },
  }
}
