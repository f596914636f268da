import type { TCaptchaError, TCaptchaResult } from '@tcaptcha/core'
import { toOwn } from '../platform/own-properties.ts'

/** What the callback gets: shaped as what the vendor's own callback gets, and `ret: 0` always has a ticket. */
export interface CallbackResult {
  /** 0: there is a ticket, real or of a disaster. 2: there is none. */
  ret: 0 | 2
  ticket: string
  randstr: string
  appid: string
  CaptchaAppId: string
  bizState: unknown
  /** Only where something failed. */
  errorCode: number | undefined
  /** The vendor's own word or ours; `closed`, `replaced` and `removed` where nobody solved it. */
  errorMessage: string | undefined
  visitToken: string | undefined
  correlationId: string | undefined
}

/** What is known without a result. */
export interface CallbackContext {
  appid: string
  bizState: unknown
}

export function toCallbackResult(result: TCaptchaResult, context: CallbackContext): CallbackResult {
  const own = toOwn(result)
  const { ticket, error, by, correlationId } = own
  const base = { ...toFailure(context, error), correlationId }
  if (!ticket) return { ...base, errorMessage: by === 'visitor' ? 'closed' : by || base.errorMessage }
  const { randstr, appId, bizState, visitToken } = own
  return { ...base, ret: 0, ticket, randstr, appid: appId, CaptchaAppId: appId, bizState, visitToken }
}

/** For a mistake in the markup, too: the page's callback says more to the visitor than a dead button. */
export const toFailure = ({ appid, bizState }: CallbackContext, error?: TCaptchaError): CallbackResult => ({
  ret: 2,
  ticket: '',
  randstr: '',
  appid,
  CaptchaAppId: appid,
  bizState,
  errorCode: error && error.errorCode,
  errorMessage: error && (toOwn(error).vendorMessage || toName(error)),
  visitToken: undefined,
  correlationId: undefined,
})

/** The documented name of 1001 is the vendor's word for all ways in which its script does not load. */
const toName = ({ code, errorCode }: TCaptchaError) => (errorCode === 1001 ? 'jsload_error' : code)
