import { own } from '../platform/own-properties.ts'
import type { CaptchaKind } from './captcha-app.ts'
import { readCaptchaCode, type CodeMeaning } from './captcha-code.ts'

/**
 * What a try to reach the API came to. Only `no-answer` and `service-fault` say that the vendor is down.
 * Source of the classes: the vendor's API error table, its disaster page and the circuit breaker of its Go SDK.
 */
export type ApiOutcome =
  | { class: 'answer'; code: number; meaning: CodeMeaning; requestId: string | undefined }
  | {
      class: 'no-answer'
      failure: 'unsent' | 'network' | 'timeout' | 'status' | 'not-json' | 'no-response'
      late: boolean
    }
  | { class: 'service-fault'; vendorCode: string | number; requestId: string | undefined }
  /** `egress`: something between us and the API answered in its place. */
  | { class: ApiErrorClass; vendorCode: string; requestId: string | undefined }
  | { class: 'inconclusive' }
  | { class: 'aborted' }

export type ApiErrorClass = 'throttled' | 'clock' | 'credentials' | 'billing' | 'request' | 'egress' | 'unknown'

/** Reads an HTTP answer of DescribeCaptchaResult, or of its like for mini programs. Own properties only; unknown and stray fields are ignored. */
export function classifyAnswer(status: number, body: string, kind: CaptchaKind): ApiOutcome {
  if (status !== 200) return classifyStatus(status)
  const json = parseJson(body)
  if (json === undefined) return noAnswer('not-json')
  const response = own(json, 'Response')
  if (typeof response !== 'object' || response === null) return noAnswer('no-response')

  const requestId = readRequestId(own(response, 'RequestId'))
  const error = own(response, 'Error')
  if (error !== undefined && error !== null) return classifyError(own(error, 'Code'), requestId)

  const code = own(response, 'CaptchaCode')
  if (typeof code !== 'number' || !Number.isInteger(code))
    return { class: 'unknown', vendorCode: 'NoCaptchaCode', requestId }
  // The disaster page names 26, "system busy", as one of its three cases.
  if (code === 26) return { class: 'service-fault', vendorCode: code, requestId }
  const evilLevel = own(response, 'EvilLevel')
  const meaning = readCaptchaCode(kind, code, typeof evilLevel === 'number' ? evilLevel : undefined)
  return { class: 'answer', code, meaning, requestId }
}

/** The API answers 200 to everything it handles. A refusal by status is a proxy's or a gateway's: our way out, not an outage. */
function classifyStatus(status: number): ApiOutcome {
  if (status === 429) return { class: 'throttled', vendorCode: 'HTTP 429', requestId: undefined }
  if (status >= 300 && status < 500) return { class: 'egress', vendorCode: `HTTP ${status}`, requestId: undefined }
  return noAnswer('status')
}

const classes: readonly (readonly [RegExp, ApiErrorClass | 'service-fault'])[] = [
  [/^(InternalError|ServiceUnavailable|ResourceUnavailable)(\.|$)/, 'service-fault'],
  [/^(RequestLimitExceeded|LimitExceeded)(\.|$)/, 'throttled'],
  [/^AuthFailure\.SignatureExpire$/, 'clock'],
  [/^UnauthorizedOperation\.Unauthorized$/, 'billing'],
  [/^(AuthFailure|UnauthorizedOperation|IpNotInWhitelist|IpInBlacklist)(\.|$)/, 'credentials'],
  [
    /^(MissingParameter|InvalidParameter|InvalidParameterValue|UnknownParameter|InvalidAction|NoSuchVersion)(\.|$)/,
    'request',
  ],
  [/^(NoSuchProduct|Unsupported\w*|RequestSizeLimitExceeded|ActionOffline)(\.|$)/, 'request'],
]

function classifyError(code: unknown, requestId: string | undefined): ApiOutcome {
  // Letters only: whatever a broken or hostile answer puts there goes into events.
  const vendorCode = typeof code === 'string' && /^[A-Za-z]{1,40}(\.[A-Za-z]{1,40})?$/.test(code) ? code : 'Unreadable'
  for (const [pattern, found] of classes) if (pattern.test(vendorCode)) return { class: found, vendorCode, requestId }
  return { class: 'unknown', vendorCode, requestId }
}

const noAnswer = (failure: 'status' | 'not-json' | 'no-response'): ApiOutcome => ({
  class: 'no-answer',
  failure,
  late: false,
})

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

// Request ids are UUIDs. Anything else could be an echo of what we sent.
const readRequestId = (value: unknown) =>
  typeof value === 'string' && /^[\da-f]{8}-[\da-f-]{4,60}$/i.test(value) ? value : undefined
