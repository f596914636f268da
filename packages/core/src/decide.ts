import type { TCaptchaOptions } from './options.ts'
import { toFailed, type TCaptchaResult } from './result.ts'
import { safely } from './safely.ts'

/** What the app gets for an attempt that gave `result`, or undefined where another one shall be made. */
export function decide(
  result: TCaptchaResult,
  /** Counts from 1; three is the end of it. */
  attempt: number,
  wasOpen: boolean,
  recover: TCaptchaOptions['recover'],
): TCaptchaResult | undefined {
  const { error } = result
  if (!error) return result
  const { code, errorCode } = error
  // A new instance cures the sticky 1004; a 1006 in the visitor's face is the late timer of a request that failed.
  const isCurable = code === 'vendor-threw' || errorCode === 1004 || (errorCode === 1006 && wasOpen)
  const decision = attempt < 2 && isCurable ? 'retry' : safely(recover, error, attempt)
  if (decision === 'retry' && attempt < 3) return undefined
  const isRefused = decision === 'fail' || (decision !== 'ticket' && code === 'rate-limited')
  return isRefused ? toFailed(error) : result
}
