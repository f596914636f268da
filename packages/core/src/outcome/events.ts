import type { TCaptchaErrorCode } from './errors.ts'
import { createId } from '../platform/id.ts'
import type { TCaptchaResult } from './result.ts'
import { safely } from '../platform/safely.ts'
import { now } from '../platform/time.ts'

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

type Detail<Type> = Omit<Extract<TCaptchaEvent, { type: Type }>, 'type' | 'id' | 'ms'>

/** Reports what has taken since `since`, on the clock of `now()`. */
export type Emit = <Type extends TCaptchaEvent['type']>(type: Type, since: number, detail: Detail<Type>) => void

/** Tells the `onEvent` of the moment, under an id of its own. */
export function createEmit(latest: () => { onEvent?: ((event: TCaptchaEvent) => void) | undefined }): Emit {
  const id = createId()
  return (type, since, detail) =>
    safely(() => latest().onEvent?.({ ...detail, type, id, ms: now() - since } as TCaptchaEvent))
}
