import type { RecoverDecision, TCaptchaOptions } from '../options/options.ts'
import type { TCaptchaError } from '../outcome/errors.ts'
import { safely } from '../platform/safely.ts'

/** What is known of an attempt beside its error. */
export interface FailedAttempt {
  /** Counts from 1. */
  attempt: number
  /** A leftover timer of the vendor took down a challenge that the visitor was looking at. */
  hitStaleTimer: boolean
}

/** What to do about a failed attempt: the built-in retry where a new instance cures it, else what the app says. */
export function decideRecovery(
  error: TCaptchaError,
  { attempt, hitStaleTimer }: FailedAttempt,
  recover: TCaptchaOptions['recover'],
): RecoverDecision {
  // A new instance cures the sticky 1004.
  const isCurable = error.code === 'vendor-threw' || error.errorCode === 1004 || hitStaleTimer
  if (attempt < 2 && isCurable) return 'retry'
  const decision = safely(recover, error, attempt)
  if (decision === 'fail' || decision === 'ticket' || (decision === 'retry' && attempt < 3)) return decision
  return error.code === 'rate-limited' ? 'fail' : 'ticket'
}
