import { monitorEventLoopDelay } from 'node:perf_hooks'
import { appId, type RunningNode } from './node-verifier.ts'

/** Of all processes, from one clock: milliseconds since the machine started. */
export const machineTime = () => Number(process.hrtime.bigint()) / 1e6

/** `count` forged disaster tickets, spread over `ms`. */
export interface FloodRules {
  count: number
  ms: number
  /** Each with a visit token, which this node issues. */
  hasVisitTokens?: boolean
  /** Tells the tickets of several floods apart. At most six of `[a-z0-9]`. */
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
  /** Milliseconds that a timer of this process was late at most, for want of a processor. */
  lateness: number
}

/** As the page's script makes one, now. */
export const forgeTicket = (name: string, n: number) => ({
  ticket: `trerror_1001_${appId}_${Math.floor(Date.now() / 1000)}`,
  randstr: `@${name}${n.toString(36)}`,
})

export async function flood({ verifier }: RunningNode, rules: FloodRules): Promise<FloodReport> {
  const { count, ms, name } = rules
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const report: FloodReport = { passes: [], refusals: [], lateness: 0 }
  const send = async (n: number) => {
    const startedAt = machineTime()
    const ip = `10.${n % 7}.${n % 11}.${1 + (n % 13)}`
    const issued = rules.hasVisitTokens ? await verifier.issueVisitToken({ ip }) : undefined
    const visitToken = issued?.issued ? issued.visitToken : undefined
    const { reason, allowed } = await verifier.verify({ ...forgeTicket(name, n), ip, visitToken })
    report[allowed ? 'passes' : 'refusals'].push({ startedAt, endedAt: machineTime(), reason })
  }
  await Promise.all(await sendSpread(send, count, ms))
  delay.disable()
  report.lateness = delay.max / 1e6
  return report
}

/** Milliseconds. What is due is sent together: to wake for each ticket would be most of the work. */
const tick = 100

function sendSpread(send: (n: number) => Promise<void>, count: number, ms: number) {
  const beganAt = machineTime()
  const calls: Promise<void>[] = []
  return new Promise<Promise<void>[]>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, Math.ceil((count * (machineTime() - beganAt)) / ms))
      while (calls.length < due) calls.push(send(calls.length))
      if (calls.length < count) return
      clearInterval(timer)
      resolve(calls)
    }, tick)
  })
}

/** Milliseconds that the slowest verdict took. */
export const longestOf = ({ passes, refusals }: FloodReport) =>
  Math.max(...[...passes, ...refusals].map(({ startedAt, endedAt }) => endedAt - startedAt))
