import type { TCaptcha, TCaptchaOptions, TCaptchaResult } from '@tcaptcha/core'
import type { ClientName, Ending, PlainOptions, Seen } from '../steps.ts'
import { toOptions } from './to-options.ts'

interface Call {
  id: number
  client: ClientName
  started: number
  /** How long its client had been open before. */
  openBefore: number
  ending?: Ending
}

/** A client, and all that its `execute()` and `onResult` did. */
export interface RecordedClient {
  /** As `attach` gets it: its calls are recorded, too. */
  captcha: TCaptcha
  setOptions: (options: PlainOptions) => void
}

/** Everything that was recorded since the last time. */
export type Records = Pick<Seen, 'started' | 'ended' | 'waiting' | 'told'>

/** Records clients of one document. */
export function createRecorder(): {
  add: (name: ClientName, options: PlainOptions) => RecordedClient
  take: () => Records
} {
  let calls: Call[] = []
  let records: Omit<Records, 'waiting'> = { started: [], ended: [], told: [] }
  let last = 0
  const ids = new WeakMap<TCaptchaResult, number>()
  const toId = (result: TCaptchaResult) => {
    const id = ids.get(result) ?? (last += 1)
    ids.set(result, id)
    return id
  }
  const openTimes: Record<ClientName, () => number> = { a: () => 0, b: () => 0 }
  const elapsed = ({ client, started, openBefore }: Call) =>
    window.lab.now() - started - (openTimes[client]() - openBefore)

  const record = (client: ClientName, work: Promise<TCaptchaResult>, signal: AbortSignal | undefined) => {
    const call: Call = { id: (last += 1), client, started: window.lab.now(), openBefore: openTimes[client]() }
    calls.push(call)
    records.started.push({ id: call.id, client })
    const end = (how: Partial<Ending>) => {
      const times = (call.ending?.times ?? 0) + 1
      call.ending = { id: call.id, times, ms: elapsed(call), ...how }
      records.ended.push({ ...call.ending, client })
      calls = calls.filter((other) => other !== call)
    }
    work.then(
      (result) => end({ kind: result.kind, by: result.by, code: result.error?.code, result: toId(result) }),
      (reason: unknown) =>
        end(signal?.aborted && reason === signal.reason ? { aborted: true } : { mistake: String(reason) }),
    )
  }

  return {
    add(name, plain) {
      const onResult = (result: TCaptchaResult) => void records.told.push({ client: name, result: toId(result) })
      const wrap = (options: PlainOptions): TCaptchaOptions => toOptions(options, () => captcha, onResult)
      const made = window.tcaptcha.createTCaptcha(wrap(plain))
      const captcha: TCaptcha = {
        ...made,
        execute(init) {
          const work = made.execute(init)
          record(name, work, init?.signal)
          return work
        },
      }
      let total = 0
      let since: number | undefined
      made.subscribe(({ status }) => {
        if (since !== undefined) total += window.lab.now() - since
        since = status === 'open' ? window.lab.now() : undefined
      })
      openTimes[name] = () => total + (since === undefined ? 0 : window.lab.now() - since)
      return { captcha, setOptions: (options) => made.setOptions(wrap(options)) }
    },
    take() {
      const waiting = calls.map((call) => ({ id: call.id, client: call.client, ms: elapsed(call) }))
      const taken = { ...records, waiting }
      records = { started: [], ended: [], told: [] }
      return taken
    },
  }
}
