import type { TCaptchaError } from './errors.ts'
import type { RecoverDecision, TCaptchaOptions } from './options.ts'
import { safely } from './safely.ts'

/** What becomes of a failed attempt; `attempt` counts from 1, three is the end of it. */
export function decide(
  error: TCaptchaError,
  attempt: number,
  /** 0 where the visitor never saw it. */
  openedAt: number,
  recover: TCaptchaOptions['recover'],
): RecoverDecision {
  const { code, errorCode } = error
  // A new instance cures the sticky 1004; a 1006 in the visitor's face is the late timer of a request that failed.
  const isCurable = code === 'vendor-threw' || errorCode === 1004 || (errorCode === 1006 && openedAt)
  if (attempt < 2 && isCurable) return 'retry'
  const fallback = code === 'rate-limited' ? 'fail' : 'ticket'
  const decision = safely(recover, error, attempt) ?? fallback
  return decision === 'retry' && attempt > 2 ? fallback : decision
}
