import type * as Core from '@tcaptcha/core'
import type { Outcome } from './lab-types.ts'

/** A result, or what `execute()` rejected with, as it can travel out of the page. */
export function toOutcome(end: Core.TCaptchaResult | { rejected: unknown }): Partial<Outcome> {
  if ('rejected' in end)
    return { rejected: end.rejected instanceof Object ? Reflect.get(end.rejected, 'name') : String(end.rejected) }
  const { kind, by, ticket, error } = end
  return {
    kind,
    ...(by === undefined ? {} : { by }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(error ? { code: error.code, message: error.message } : {}),
    ...(error?.errorCode === undefined ? {} : { errorCode: error.errorCode }),
  }
}
