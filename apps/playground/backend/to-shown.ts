import type { reasons as Reasons, Verdict } from '@tcaptcha/server'
import type { ShownVerdict } from '../src/backend-client/server-view.ts'

/** A verdict as plain data: JSON alone would say `{"allowed":…}` and no more. */
export function toShown(verdict: Verdict, reasons: typeof Reasons): ShownVerdict {
  const { kind, allowed, reason, retry, stepUp, requestId, vendorCode, errorCode, retryAfter, evidence } = verdict
  const { message } = reasons[reason]
  return { kind, allowed, reason, message, retry, stepUp, requestId, vendorCode, errorCode, retryAfter, evidence }
}
