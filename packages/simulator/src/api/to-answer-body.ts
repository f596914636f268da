import type { IssuedTicket } from '../tickets/ticket-store.ts'
import type { ApiAnswer } from './scenarios/api-scenario.ts'
import type { Refusal } from './refusal.ts'

const requestId = () => crypto.randomUUID()

/** The JSON of an error. */
export const toErrorBody = ({ error, message }: Refusal) => ({
  Response: { Error: { Code: error, Message: message }, RequestId: requestId() },
})

/** The JSON of a `CaptchaCode`. */
export function toCodeBody(
  { code, evilLevel = 0, stray = false }: Extract<ApiAnswer, { code: unknown }>,
  issued?: IssuedTicket,
  wantsTime = false,
) {
  const seconds = issued && Math.floor(issued.issuedAt / 1000)
  const response = {
    CaptchaCode: code,
    CaptchaMsg: words.get(code) ?? 'refused',
    EvilLevel: evilLevel,
    GetCaptchaTime: wantsTime ? (seconds ?? 0) : 0,
    EvilBitmap: null,
    SubmitCaptchaTime: seconds ?? 0,
    DeviceRiskCategory: null,
    RequestId: requestId(),
  }
  // As in the vendor's sample of a disaster: "ok" beside an answer that isn't.
  return stray ? { Response: response, retcode: 0, retmsg: 'ok' } : { Response: response }
}

/** The same for a mini program, whose answers have fewer fields. */
export function toMiniBody({ Response: response, ...stray }: ReturnType<typeof toCodeBody>) {
  const { CaptchaCode, CaptchaMsg, RequestId } = response
  return { Response: { CaptchaCode, CaptchaMsg, RequestId }, ...stray }
}

const words = new Map<number | string, string>([
  [1, 'OK'],
  [7, 'randstr does not fit'],
  [8, 'ticket expired'],
  [9, 'ticket already used'],
  [15, 'ticket cannot be decrypted'],
  [16, 'app id does not fit'],
  [21, 'difference'],
  [26, 'system busy'],
  [100, 'app id, secret and ticket disagree'],
])
