import type { TCaptchaState } from '@tcaptcha/core'
import type { LoginRequest } from '../backend-client/login-request.ts'
import type { Happening, Report } from '../run/protocol.ts'
import type { PublicAnswer, ServerView, ShownVerdict, VendorCall } from '../backend-client/server-view.ts'

/** What the timeline shows: everything but looks at the server and that the frame is there. */
export type Logged = Exclude<Happening, { type: 'ready' | 'server' | 'result' }> | { type: 'call'; call: VendorCall }

/** One request of the other way. */
export type CodeRequest = Extract<Happening, { type: 'code' }>

/** One line of the timeline. `at`: milliseconds since the attempt began. */
export interface LogLine {
  readonly key: number
  readonly at: number
  readonly happening: Logged
}

/** All that is known of one frame. */
export interface RunState {
  readonly ready: boolean
  readonly status: TCaptchaState['status']
  /** How often the visitor has pressed the button in this frame. */
  readonly logins: number
  /** When the visitor pressed the button, by the frame's clock. */
  readonly startedAt: number
  readonly log: readonly LogLine[]
  readonly result: Extract<Happening, { type: 'result' }> | undefined
  readonly sent: readonly LoginRequest[]
  /** What the server answered to each of them. */
  readonly answers: readonly PublicAnswer[]
  /** What the app sent by the other way. */
  readonly codes: readonly CodeRequest[]
  /** By the other way, the visitor is in. */
  readonly isInByCode: boolean
  /** Of the last answer; undefined while one is still to come. */
  readonly verdict: ShownVerdict | undefined
  /** The newest look inside. */
  readonly server: ServerView | undefined
}

/** A frame that has said nothing yet. */
export const freshRun: RunState = {
  ready: false,
  status: 'idle',
  logins: 0,
  startedAt: 0,
  log: [],
  result: undefined,
  sent: [],
  answers: [],
  codes: [],
  isInByCode: false,
  verdict: undefined,
  server: undefined,
}

let keys = 0

/** What a report makes of a run. */
export function reduceRun(state: RunState, { happening, at }: Pick<Report, 'happening' | 'at'>): RunState {
  if (happening.type === 'ready') return { ...state, ready: true, server: happening.server }
  if (happening.type === 'server') return { ...state, server: happening.server }
  if (happening.type === 'result') return { ...state, result: happening }
  if (happening.type === 'login') return addLine({ ...state, sent: [...state.sent, happening.request] }, happening, at)
  if (happening.type === 'answer') {
    const { answer, server, isLast } = happening
    const verdict = isLast ? server.verdicts.at(-1) : undefined
    const asked = state.log.findLast(({ happening }) => happening.type === 'login')?.at ?? 0
    const called = server.calls.reduce(
      (before, call) => addLine(before, { type: 'call', call }, state.startedAt + asked + call.after),
      state,
    )
    return addLine({ ...called, answers: [...state.answers, answer], server, verdict }, happening, at)
  }
  if (happening.type === 'code') return addLine({ ...state, codes: [...state.codes, happening] }, happening, at)
  if (happening.type === 'code-answer') {
    const isIn = happening.step === 'redeem' && happening.status < 300
    return addLine({ ...state, isInByCode: state.isInByCode || isIn }, happening, at)
  }
  if (happening.type !== 'state') return addLine(state, happening, at)
  const { status } = happening
  // Nothing has begun: a client says where it is to whoever subscribes.
  if (status === 'idle' && state.status === 'idle') return state
  const begins = status === 'loading' && (state.status === 'idle' || state.status === 'done')
  const base = begins
    ? {
        ...freshRun,
        ready: true,
        server: state.server,
        logins: state.logins + 1,
        startedAt: at,
        log: state.log.filter(isPending).map(toStart),
      }
    : state
  return addLine({ ...base, status }, happening, at)
}

/** What an earlier moment has asked for and still waits for is a part of this attempt. */
const isPending = ({ happening }: LogLine) => happening.type === 'request' && happening.status === 'pending'
const toStart = (line: LogLine): LogLine => ({ ...line, at: 0 })

function addLine(state: RunState, happening: Logged, at: number): RunState {
  const since = at - state.startedAt
  const known = happening.type === 'request' && state.log.find((line) => isSameRequest(line.happening, happening))
  if (known) return { ...state, log: state.log.map((line) => (line === known ? { ...line, happening } : line)) }
  // A request of an earlier attempt may be reported late.
  if (happening.type === 'request' && since < 0) return state
  keys += 1
  const log = [...state.log, { key: keys, at: Math.max(0, since), happening }]
  return { ...state, log: log.sort((one, other) => one.at - other.at) }
}

const isSameRequest = (one: Logged, other: Logged) =>
  one.type === 'request' && other.type === 'request' && one.id === other.id
