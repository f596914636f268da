import type { TCaptchaState } from '@tcaptcha/core'
import type { LoginRequest } from '../backend-client/login-request.ts'
import type { FrameEvent, Report } from '../run/protocol.ts'
import type { PublicAnswer, ServerView, ShownVerdict, VendorCall } from '../backend-client/server-view.ts'

/** What the timeline shows: everything but looks at the server and that the frame is there. */
export type Logged = Exclude<FrameEvent, { type: 'ready' | 'server' | 'result' }> | { type: 'call'; call: VendorCall }

/** One request of the other way. */
export type CodeRequest = Extract<FrameEvent, { type: 'code' }>

/** One line of the timeline. `at`: milliseconds since the attempt began. */
export interface LogLine {
  readonly key: number
  readonly at: number
  readonly frameEvent: Logged
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
  readonly result: Extract<FrameEvent, { type: 'result' }> | undefined
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
export function reduceRun(state: RunState, { frameEvent, at }: Pick<Report, 'frameEvent' | 'at'>): RunState {
  if (frameEvent.type === 'ready') return { ...state, ready: true, server: frameEvent.server }
  if (frameEvent.type === 'server') return { ...state, server: frameEvent.server }
  if (frameEvent.type === 'result') return { ...state, result: frameEvent }
  if (frameEvent.type === 'login')
    return addLine({ ...state, sent: [...state.sent, frameEvent.request] }, frameEvent, at)
  if (frameEvent.type === 'answer') {
    const { answer, server, isLast } = frameEvent
    const verdict = isLast ? server.verdicts.at(-1) : undefined
    const asked = state.log.findLast(({ frameEvent }) => frameEvent.type === 'login')?.at ?? 0
    const called = server.calls.reduce(
      (before, call) => addLine(before, { type: 'call', call }, state.startedAt + asked + call.after),
      state,
    )
    return addLine({ ...called, answers: [...state.answers, answer], server, verdict }, frameEvent, at)
  }
  if (frameEvent.type === 'code') return addLine({ ...state, codes: [...state.codes, frameEvent] }, frameEvent, at)
  if (frameEvent.type === 'code-answer') {
    const isIn = frameEvent.step === 'redeem' && frameEvent.status < 300
    return addLine({ ...state, isInByCode: state.isInByCode || isIn }, frameEvent, at)
  }
  if (frameEvent.type !== 'state') return addLine(state, frameEvent, at)
  const { status } = frameEvent
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
  return addLine({ ...base, status }, frameEvent, at)
}

/** What an earlier moment has asked for and still waits for is a part of this attempt. */
const isPending = ({ frameEvent }: LogLine) => frameEvent.type === 'request' && frameEvent.status === 'pending'
const toStart = (line: LogLine): LogLine => ({ ...line, at: 0 })

function addLine(state: RunState, frameEvent: Logged, at: number): RunState {
  const since = at - state.startedAt
  const known = frameEvent.type === 'request' && state.log.find((line) => isSameRequest(line.frameEvent, frameEvent))
  if (known) return { ...state, log: state.log.map((line) => (line === known ? { ...line, frameEvent } : line)) }
  // A request of an earlier attempt may be reported late.
  if (frameEvent.type === 'request' && since < 0) return state
  keys += 1
  const log = [...state.log, { key: keys, at: Math.max(0, since), frameEvent }]
  return { ...state, log: log.sort((one, other) => one.at - other.at) }
}

const isSameRequest = (one: Logged, other: Logged) =>
  one.type === 'request' && other.type === 'request' && one.id === other.id
