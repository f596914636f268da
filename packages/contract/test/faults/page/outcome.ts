import type * as Core from '@tcaptcha/core'
import type { Outcome } from './lab-types.ts'

/** A result as it can travel out of a page, without the id that no test can know. */
export function flatten(result: Core.TCaptchaResult): Outcome {
  const { error, correlationId: _, ...rest } = result
  return { ...rest, ...(error ? toWords(error) : {}) }
}

/** Errors lose their own fields on the way out of a page. */
export function toWords(
  error: Error & Partial<Pick<Core.TCaptchaError, 'code' | 'errorCode' | 'vendorMessage' | 'cause'>>,
) {
  const { code, errorCode, vendorMessage, message, cause } = error
  return {
    message,
    ...(code === undefined ? {} : { code }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(vendorMessage === undefined ? {} : { vendorMessage }),
    ...(cause === undefined ? {} : { cause: String(cause) }),
  }
}
