import type { TCaptchaErrorCode } from './errors.ts'
import type { TCaptchaResult } from './result.ts'

/** Telemetry of one `execute()` or `preload()`: `id` is the same for all its events, times are milliseconds. */
export type TCaptchaEvent =
  /** A script's request ended. `code` is undefined where it brought the constructor. `attempt` counts requests. */
  | { type: 'script'; id: string; src: string; attempt: number; ms: number; code: TCaptchaErrorCode | undefined }
  /** The challenge became visible, `ms` after it was asked to. A modal's focus trap must let go now. */
  | { type: 'open'; id: string; ms: number }
  /** What was open is gone. `ms`: how long it was there. */
  | { type: 'close'; id: string; ms: number }
  /** It ended. `attempt` counts vendor instances. */
  | {
      type: 'result'
      id: string
      kind: TCaptchaResult['kind']
      by: 'visitor' | 'reset' | 'replaced' | undefined
      code: TCaptchaErrorCode | undefined
      errorCode: number | undefined
      attempt: number
      ms: number
    }

/** An event before it is known whose it is. */
export type AnonymousEvent = TCaptchaEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'id'>
    : never
  : never

export type Emit = (event: AnonymousEvent) => void
