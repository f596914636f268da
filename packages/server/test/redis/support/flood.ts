import { monitorEventLoopDelay } from 'node:perf_hooks'
import { appId, type RunningNode } from './node-verifier.ts'

/** Of several processes, from one clock: milliseconds since the machine started. */
export const machineTime = () => Number(process.hrtime.bigint()) / 1e6

/** `count` forged disaster tickets, spread over `ms`. */
export interface FloodRules {
  count: number
  ms: number
  /** Tells the tickets and addresses of several floods apart. At most six of `[a-z0-9]`. */
  name: string
}

/** One call of `verify()`, by machine time. */
export interface Call {
  startedAt: number
  endedAt: number
  reason: string
}

export interface FloodReport {
  passes: Call[]
  refusals: Call[]
  /** Milliseconds that this process was late at most, for want of a processor. */
  lag: number
}

/** As the page's script makes one, now. */
export const forgeTicket = (name: string, n: number) => ({
  ticket: `trerror_1001_${appId}_${Math.floor(Date.now() / 1000)}`,
  randstr: `@${name}${n.toString(36)}`,
})

export async function flood({ verifier }: RunningNode, { count, ms, name }: FloodRules): Promise<FloodReport> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const calls: Promise<Call & { allowed: boolean }>[] = []
  const send = async (n: number) => {
    const startedAt = machineTime()
    const ip = `10.${n % 7}.${n % 11}.${1 + (n % 13)}`
    const { reason, allowed } = await verifier.verify({ ...forgeTicket(name, n), ip })
    return { startedAt, endedAt: machineTime(), reason, allowed }
  }
  const beganAt = machineTime()
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, Math.ceil((count * (machineTime() - beganAt)) / ms))
      while (calls.length < due) calls.push(send(calls.length))
      if (calls.length < count) return
      clearInterval(timer)
      resolve()
    }, 10)
  })
  const ended = await Promise.all(calls)
  delay.disable()
  const report = (isPass: boolean) =>
    ended
      .filter(({ allowed }) => allowed === isPass)
      .map(({ startedAt, endedAt, reason }) => ({ startedAt, endedAt, reason }))
  return { passes: report(true), refusals: report(false), lag: delay.max / 1e6 }
}
