import type { Clock } from '../platform/clock.ts'
import { endsWithin } from '../platform/deadline.ts'
import { own } from '../platform/own-properties.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { toFault } from '../verdict/faults.ts'
import type { ForceSource } from './force-source.ts'
import { readOrder, toOrderFault, type ForceMode, type Order } from './order.ts'

/** `endsAt` in monotonic milliseconds. */
type JudgedOrder = Order & { readonly endsAt: number }

const maxLength = 4_096
const maxJudged = 32
/** Milliseconds after which a read was dropped by the runtime, with the request that began it. */
const longest = 10_000

/** What a source orders. Each text is judged once, at its first sight: a time that was too far ahead is never accepted later. */
export function createSourcedOrders(parts: { source: ForceSource; clock: Clock; reportFault: ReportFault }) {
  const { source, clock, reportFault } = parts
  const judged = new Map<string, readonly JudgedOrder[]>()
  /** The texts that are there now, and when each came, in wall-clock milliseconds. */
  let present = new Map<string, number>()
  let beganAt = -Infinity
  let running: object | undefined
  let isRefused = false
  let isBroken = false

  function judge(text: string): readonly JudgedOrder[] {
    const known = judged.get(text)
    if (known) return known
    const orders = (parse(text) ?? [undefined]).flatMap((item): JudgedOrder[] => {
      const read = readOrder(own(item, 'mode'), item, clock.now())
      if (read.ok) return [{ ...read.order, endsAt: clock.monotonic() + read.order.until - clock.now() }]
      reportFault(toFault(typeof item === 'object' && item !== null ? toOrderFault(read.reason) : 'force-source'))
      return []
    })
    judged.set(text, orders)
    for (const old of judged.keys()) if (judged.size > maxJudged && !present.has(old)) judged.delete(old)
    return orders
  }

  function take(answer: unknown) {
    const texts = own(answer, 'texts')
    if (!Array.isArray(texts)) throw new TypeError('no texts')
    const found = texts.filter((text: unknown) => typeof text === 'string' && text.trim() !== '')
    const keys = found.map((text: string) => text.slice(0, maxLength + 1))
    present = new Map(keys.map((text) => [text, present.get(text) ?? clock.now()]))
    keys.forEach(judge)
    const refuses = own(answer, 'isRefused') === true
    if (refuses && !isRefused) reportFault(toFault('force-file'))
    isRefused = refuses
  }

  async function read() {
    const mine = (running = {})
    try {
      const answer = await source.read()
      if (running === mine) take(answer)
      isBroken = false
    } catch {
      if (!isBroken) reportFault(toFault('force-source'))
      isBroken = true
    } finally {
      if (running === mine) running = undefined
    }
  }

  return {
    /** Reads the source. Waits for `ms` at most, and for none that an earlier call waits for. */
    async look(ms: number): Promise<void> {
      if (running && clock.monotonic() - beganAt < longest) return
      beganAt = clock.monotonic()
      await endsWithin(clock, read(), ms)
    },
    /** Those in force, of texts that came after the mode was ended. */
    orders: (mode: ForceMode, endedAt: number): readonly JudgedOrder[] =>
      [...present]
        .filter(([, cameAt]) => cameAt > endedAt)
        .flatMap(([text]) => judged.get(text) ?? [])
        .filter((order) => order.mode === mode && clock.now() < order.until && clock.monotonic() < order.endsAt),
  }
}

export type SourcedOrders = ReturnType<typeof createSourcedOrders>

/** The orders of a text, or undefined for what is no JSON of an object or an array. */
function parse(text: string): readonly unknown[] | undefined {
  if (text.length > maxLength) return undefined
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) ? json : [json]
  } catch {
    return undefined
  }
}
