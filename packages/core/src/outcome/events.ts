import type { TCaptchaErrorCode } from './errors.ts'
import { createId } from '../platform/id.ts'
import type { ClosedResult, TCaptchaResult } from './result.ts'
import { safely } from '../platform/safely.ts'
import { now } from '../platform/time.ts'
import { tellDevtools } from './devtools.ts'

declare const __DEV__: boolean

/**
 * Telemetry of one `execute()` or `preload()`: `id` is the same for all its events, and the result's `correlationId`. Times
 * are milliseconds.
 */
export type TCaptchaEvent =
  /** A script's request ended. `code` is undefined where it brought the constructor. `attempt`: the number of the request. */
  | { type: 'script'; id: string; src: string; attempt: number; ms: number; code: TCaptchaErrorCode | undefined }
  /** The challenge became visible, `ms` after it was asked to. A modal's focus trap must let go now. */
  | { type: 'open'; id: string; ms: number }
  /** The challenge is gone. `ms`: how long it was open. */
  | { type: 'close'; id: string; ms: number }
  /** It ended. `attempt` counts vendor instances. */
  | {
      type: 'result'
      id: string
      kind: TCaptchaResult['kind']
      by: ClosedResult['by'] | undefined
      code: TCaptchaErrorCode | undefined
      errorCode: number | undefined
      attempt: number
      ms: number
    }

type Detail<Type> = Omit<Extract<TCaptchaEvent, { type: Type }>, 'type' | 'id' | 'ms'>

/** Reports an event that began at `since`, a time of `now()`. */
export type Emit = <Type extends TCaptchaEvent['type']>(type: Type, since: number, detail: Detail<Type>) => void

/** Calls the current `onEvent`, under one id. */
export function createEmit(
  getOptions: () => { onEvent?: ((event: TCaptchaEvent) => void) | undefined },
  id = createId(),
): Emit {
  return (type, since, detail) =>
    safely(() => {
      if (__DEV__) tellDevtools('onEvent', { ...detail, type, id, ms: now() - since } as TCaptchaEvent)
      const { onEvent } = getOptions()
      if (onEvent) onEvent({ ...detail, type, id, ms: now() - since } as TCaptchaEvent)
    })
}
